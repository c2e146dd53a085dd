# The public pages in Somali. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Soomaali
language-direction = ltr

# The frame around every page
frame-skip = U gudub qaybta ugu muhiimsan bogga
frame-exit-skip = Si degdeg ah uga bax boggan
frame-exit = Ka bax boggan
frame-exit-before = Degdeg:
frame-exit-activated = Bogga waa laga baxayaa.
frame-exit-timed-out = Waqtigii waa dhammaaday: bogga kama aadan bixin.
frame-exit-two-more = Shift: riix 2 jeer oo kale si aad uga baxdo.
frame-exit-one-more = Shift: riix 1 mar oo kale si aad uga baxdo.
frame-language = Luqadda
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Turjubaan weli ma hubin boggan. Haddii wax aan kuu caddayn, wac 020 7946 0100 oo sheeg luqadda aad ku hadasho.
frame-demo = Tijaabo: wax kasta oo halkan ku yaal ma aha wax dhab ah, cidna ma akhriyo waxa aad dirto.
frame-help = Si aad hadda qof ula hadasho, wac 020 7946 0100. Haddii ilmo khatar ku jiro, wac 999.
frame-back = Dib u noqo
frame-title = Jawaabahaaga

# Widgets
form-problem = Dhibaato ayaa jirta
form-error = Khalad:
form-optional = (waad ka tagi kartaa)
form-or = ama
form-choose = Mid dooro
form-day = Maalinta
form-month = Bisha
form-year = Sannadka
form-now = Hadda
form-earlier = Waqti hore
form-between = Inta u dhaxaysa laba waqti
form-not-known = Ma garanayo
form-date = Taariikhda
form-date-hint = Tusaale ahaan, 28/2/2025
form-time = Waqtiga
form-time-hint = Tusaale ahaan, 10:15pm
form-left-empty = Haddii aadan taariikh qorin, waxaan u qaadanaynaa 24-kii saacadood ee u dambeeyay. Haddii aadan waqti qorin, waxaan u qaadanaynaa waqti ka mid ah maalintaas.
form-which = Habeenkaas saacadda dib ayaa loo celiyay, markaa waqtigaasi laba jeer ayuu yimid. Kee buu ahaa?
form-first = Markii koowaad, ka hor intaan saacadda dib loo celin
form-second = Markii labaad, kaddib markii saacadda dib loo celiyay
form-from = Laga bilaabo
form-to = Ilaa
form-as-told = Ku sheeg ereyadaada
form-read-as = Waxaan u fahannay sidan:
form-kept = Waxaa la kaydiyay { "{" }time{ "}" }
form-not-kept = Weli lama kaydin: internet ma jiro. Boggan ha xirin.

# The first page
start-heading = Noo sheeg in ilmo la la’yahay
start-emergency = Haddii ilmo hadda khatar ku jiro, wac 999.
start-wait = Uma baahnid inaad sugto ka hor intaadan noo sheegin. Waxaa jira { $count } su’aalood oo gaagaaban. Waxaad oran kartaa ma garanayo.
start-call-back = Haddii aad bixiso lambar telefoon oo aad joogsato ka hor dhammaadka, waxaa laga yaabaa in lambarkaas lagaa soo waco.
start-kept = Waxa aad qorto waa la kaydinayaa inta aad wado, ilaa 14 maalmood, si aad uga sii wadi karto qalabkan.
start-begin = Bilow
start-carry-on = Sii wad halkii aad joogtay
start-exit-heading = Haddii aad u baahan tahay inaad si degdeg ah uga baxdo boggan
start-exit-button = Haddii aad riixdo badhanka “Ka bax boggan”, ama aad 3 jeer riixdo furaha Shift, waxaa boggan beddelkiisa soo baxaya cimilada. Tani bog kasta way ka shaqaysaa.
start-exit-history = Bogaggan lagama tirtirayo taariikhda barowsarkaaga. Qof isticmaala qalabkan ayaa laga yaabaa inuu arki karo inaad halkan joogtay.
start-exit-safe = Haddii aad taas ka walaacsan tahay, isticmaal qalab kale, ama wac 020 7946 0100. Haddii aadan hadli karin, wac 999 oo riix 55 marka lagu weydiiyo.

# Every question
question-progress = Su’aasha { $number } ee { $count }
question-continue = Sii wad
answer-not-known = Ma garanayo
answer-yes = Haa
answer-no = Maya
answer-none = Lama jawaabin

# The questions
child-heading = Waa kuma ilmuhu?
ask-name = Waa maxay magaca ilmaha?
ask-name-hint = Magaca dadku ugu yeeraan. Magaca koowaad ayaa ku filan.
you-heading = Sidee baan telefoonka kuugu soo wici karnaa?
ask-reporter_name = Magacaaga
ask-reporter_phone = Lambarka telefoonkaaga
ask-reporter_phone-hint = Waxaan u isticmaalnaa arrinta ilmahan oo keliya.
ask-relationship = Maxaad u tahay ilmaha?
ask-interpreter = Luqaddee ayaan kugula hadalnaa?
ask-interpreter-hint = Haddii aysan Ingiriisi ahayn, annaga ayaa turjubaan kuu helayna. Uma baahnid inaad adigu raadiso.
ask-born = Goorma ayaa la dhalay ilmaha?
ask-responsible = Ilmuhu wuxuu ku nool yahay aagga council-kee (dowladda hoose)?
ask-last_seen = Goorma ayaa ilmaha ugu dambayn la arkay?
ask-last_seen-hint = Sheeg sida ugu dhow ee aad karto.
ask-last_seen_where = Xaggee ayaa ilmaha ugu dambayn lagu arkay?
ask-last_seen_where-hint = Waddo, meel, ama lambarka baska.
danger-heading = Ilmuhu ma khatar buu ku jiraa, mise waa xanuunsan yahay?
ask-immediate_danger = Ma u malaynaysaa in ilmuhu hadda khatar ku jiro?
ask-medical = Ilmuhu ma u baahan yahay dawo, ama ma leeyahay xanuun ama naafonimo ay muhiim tahay in hadda la ogaado?
ask-circumstances = Maxaa dhacay?
ask-circumstances-hint = Wax kasta oo aad u malaynayso inay caawin karaan, ku qor ereyadaada.
looks-heading = Ilmuhu sidee buu u eg yahay, maxaase u xirnaa?
ask-family_agrees = Qoyska ilmuhu ma ogol yihiin inaad noo sheegto?
ask-family_agrees-hint = Warbixintaada si kastaba waan qaadanaynaa.
home-heading = Ilmuhu xaggee buu ku nool yahay, xaggeese buu ka tegay?
ask-missing_from = Xaggee buu ilmuhu ka lumay?
missing_from-family_home = Guriga qoyska
missing_from-foster_home = Guriga qoys ilmaha si ku-meel-gaar ah u haya (foster home)
missing_from-childrens_home = Guri carruurta lagu hayo (children’s home) ama guri taageero leh
missing_from-school = Iskuul ama kulliyad
missing_from-hospital = Isbitaal
missing_from-mental_health_unit = Xarun caafimaadka dhimirka
missing_from-elsewhere = Meel kale
ward-heading = Ku saabsan waaxda isbitaalka
ask-ward_contact = Yaa waaxda ka tirsan oo ilmaha yaqaan, sideese baan qofkaas ula xiriiri karnaa?
ask-clinical_risk = Haddii aan ilmaha la daaweyn, maxaa ku dhici kara, goormase?
seen-heading = Goorma iyo xaggee ayaa ilmaha ugu dambayn lagu arkay?
ask-last_seen_with = Ilmuhu yuu la joogay?
ask-worries = Maxaad u walwalsan tahay?
ask-out_of_character = Tani ma wax aan ilmaha laga baran baa?
ask-description = Ilmuhu sidee buu u eg yahay?
ask-description-hint = Qiyaasta da’da uu u eg yahay, dhererka, timaha, muraayadaha indhaha: wixii aad xasuusato.
ask-clothing = Ilmuhu maxaa u xirnaa, muxuuse sitay?
reach-heading = Telefoonka iyo akoonnada ilmaha
ask-child_phone = Lambarka telefoonka ilmaha
ask-social_media = Akoonnadee ayuu ilmuhu internetka ku isticmaalaa?
ask-social_media-hint = Abka ama ciyaarta, iyo magaca ilmaha ee halkaas.
where-heading = Halka uu ilmuhu joogi karo
ask-whereabouts = Xaggee buu ilmuhu joogi karaa?
ask-steps_taken = Adiga ama dad kale maxaad ilaa hadda isku daydeen?
more-heading = Wax kale
ask-noticed = Goorma ayaad markii ugu horreysay ogaatay, ama ka baqday, in ilmaha la la’yahay?
ask-delay = Ma jirtay sabab aan hore cid loogu sheegin?
ask-delay-hint = Uma baahnid inaad sheegto.
ask-other = Ma jiraan wax kale oo caawin kara?

# Check and send
check-heading = Hubi jawaabahaaga
check-lede = Isla marka aad dirto qof ayaa akhrinaya. Jawaabaha waad bannaan ka tagi kartaa.
check-send = Dir
check-change = Beddel
check-later-heading = Su’aalahanna way caawiyaan
check-later-lede = Marka hore waad ka jawaabi kartaa, ama hadda ayaad diri kartaa. Waxaa laga yaabaa in lagu weydiiyo marka lagu soo waco.

# After sending
done-heading = Warbixintaadii waa na soo gaartay
done-reference = Hayso tixraacan
done-telephone = Wac 020 7946 0100 goor kasta, oo sheeg tixraaca.
done-next-heading = Waxa hadda dhacaya
done-told = Warbixintaada waxaa haya: { $unit }.
done-read = Qof ayaa hadda akhrinaya oo go’aaminaya waxa la samaynayo. Haddii aad lambar bixisay, waa lagu soo wacayaa.
done-home = Haddii ilmuhu guriga ku soo noqdo ama uu kula soo xiriiro, na soo wac, xitaa haddii ay aad u dambayso.
done-danger = Haddii aad ogaato in ilmuhu khatar ku jiro, isla markiiba wac 999.
done-link = Boggaaga: xaaladda hadda iyo waxa aad noo sheegi karto

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Waan kaydinnay wixii aad noo sheegtay
held-danger = Haddii ilmo hadda khatar ku jiro, isla markiiba wac 999. Ha na sugin.
held-read = Warbixinno aad u badan ayaa ka yimid halka aad joogto, markaa qof ayaa taada akhrinaya ka hor intaan la sii gudbin. Uma baahnid inaad mar kale dirto. Waxaad sidoo kale wici kartaa 101 oo aad u sheegi kartaa.
held-home = Haddii ilmuhu guriga ku soo noqdo ama uu kula soo xiriiro, wac 101 oo u sheeg, xitaa haddii ay aad u dambayso.

# The page of a family’s own link
family-heading = Warbixintaada
family-thanks = Waan helnay. Mahadsanid.
family-received = Waan helnay warbixintaada. Qof baa akhrinaya.
family-looked-at = Waan helnay warbixintaada, waanan ku jirnaa.
family-open = Waxaan raadinaynaa ilmaha.
family-not-opened = Hadda ma raadinayno ilmaha. Haddii aadan ku raacsanayn, ama wax cusub jiraan, na soo wac ama halkan noogu sheeg.
family-back = Ilmihii waa soo noqday.
family-with = Waxaa haya: { $unit }.
family-ring = Si aad ula hadasho, wac { $phone } oo sheeg tixraaca.
family-next = Waxaan kula soo xiriirayaa ka hor { $time }, xitaa haddii aan wax cusub jirin.
family-updates = Waxa aan kuu sheegnay
family-no-news = Wax cusub ma jiraan.
family-sent = Waxa aad noo sheegtay
family-read = La akhriyay: { $time }
family-not-read = Waan helnay. Qof baa dhowaan akhrin doona.
family-said-back = Waxaad noo sheegtay in ilmihii soo noqday.
family-back-seen-to = Waan helnay. Qof baa iman doona ama soo wici doona si loo hubiyo.
family-yours = Linkiga boggaaga adiga keliya ayaa iska leh. Qofkii haysta wuu arki karaa xaaladda, waxaanuu noogu soo qori karaa magacaaga.
family-tell-go = Wax cusub noo sheeg
family-tell-words = Maxaad doonaysaa inaad noo sheegto?
family-tell-hint = Yaa war ka helay ilmaha, halka uu joogi karo, waxa aad ka walwalsan tahay.
family-file = Sawir ama dukumenti
family-file-hint = JPEG, PNG, PDF ama qoraal caadi ah, ugu badnaan 10 MB.
family-file-wrong = Faylkan ma qaadan karno. Dooro sawir JPEG ama PNG ah, PDF ama qoraal caadi ah, ugu badnaan 10 MB.
family-file-alone = (Fayl aan qoraal lahayn)
family-empty = Wax qor, ama dooro fayl.
family-back-go = Noo sheeg in ilmihii soo noqday
family-back-lede = Noo sheeg isla marka ilmuhu soo noqdo, ama aad ogaato inuu ammaan yahay. Weli waxaan hubinaynaa inuu fayow yahay.
family-back-where = Xaggee buu ilmuhu hadda joogaa?
family-back-empty = Qor halka uu ilmuhu joogo. “Guriga” waa ku filan tahay.
family-over-heading = Linkigan waxba ma furayo hadda
family-over = Si aad wax noogu sheegto ama noo weyddiiso, wac 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Noo sheeg sida aan u shaqaynay: 4 su’aalood oo gaaban
family-ask-lede = Uma baahnid inaad jawaabto. Kuwa ilmaha la shaqeeya way akhrin karaan waxaad sheegto.
family-ask-soon = Miyuu qof kula hadlay si degdeg ah oo ku filan?
family-ask-listened = Miyaan ku dhegaysannay?
family-ask-advice = Waxaan kuu sheegnay ma saxbaa?
family-ask-language = Miyaad noogula hadli kartay luqaddaada?
family-ask-partly = Qayb ahaan
family-ask-no-need = Uma baahnayn caawimo luqadeed
family-ask-or = Haddii aadan rabin inaad jawaabto
family-ask-never = Mar dambe ha i weydiinnina
family-ask-empty = Ka jawaab ugu yaraan hal su’aal, ama dooro in aan mar dambe lagu weydiin.
family-feedback-go = Cabasho geyso, ama noo sheeg sida aan u shaqaynay
family-feedback-lede = Kormeere ayaa akhriya oo kuu jawaaba.
family-feedback-sort = Waa maxay?
family-feedback-complaint = Cabasho
family-feedback-other = Wax aan si fiican u qabannay, ama aan ka fiicnaan karno
family-feedback-unsaid = Dooro waxa ay tahay.
family-feedback-empty = Qor waxa dhacay.
family-feedback-answered = La jawaabay: { $time }

# What a family can do themselves
steps-heading = Waxa aad samayn karto si ilmaha loo helo
steps-lede = Uma baahnid inaad waxan wax ka samayso ka hor intaadan noo sheegin. Haddii aad wax ogaato, noo sheeg.
steps-home = Meel kasta oo guriga ah ka raadi, xitaa saqafka hoostiisa, bakhaarka iyo beerta.
steps-call = Wac ilmaha oo farriin u dir, in ka badan hal mar.
steps-people = Weydii qoyska, saaxiibbada iyo qof kasta oo ilmuhu yaqaan.
steps-accounts = Eeg farriimaha iyo akoonnada ilmaha, haddii aad furi karto.
steps-places = Ka fikir meelaha ilmuhu jecel yahay, oo halkaas ka weydii.
steps-hospitals = Wac isbitaallada dhow.
steps-custody = Wac 101 oo weydii in ilmuhu ku jiro xabsiga booliska.

# Times as they were read
time-at = { $date }, { $time }
time-day = waqti ka mid ah { $date }
time-between = inta u dhaxaysa { $from } iyo { $to }
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = Qoraalkani aad buu u dheer yahay. Wax yar gaabi.
error-characters = Waxaa ku jira calaamado aannaan kaydin karin. Mar kale qor.
error-date = Taariikhdan ma akhrin karno. U qor sida 27 3 2012, ama dooro “Ma garanayo”.
error-other = Tan ma akhrin karno. Mar kale qor, ama dooro “Ma garanayo”.
error-busy-heading = Hadda taas ma aannaan kaydin karin
error-busy = Wixii aad hore u dirtay waxba kama lumin. Hal daqiiqo kaddib mar kale isku day. Haddii ilmo khatar ku jiro, wac 999.
error-busy-again = Mar kale dir boggan
error-busy-typed = Wixii aad boggan ku qortay weli lama kaydin. Mar kale ayaa la dirayaa marka aad badhanka riixdo.
error-large-heading = Taasi way ka badan tahay inta aan hal mar kaydin karno
error-large = Boggan lama kaydin. Dib u noqo, gaabi wixii aad qortay oo mar kale dir. Jawaabahaaga kale waa la kaydiyay.
error-address-heading = Bog noocaas ah ma jiro
error-address = Ciwaanka bogga ayaa laga yaabaa inuu khaldan yahay. Haddii aad jawaabista bilowday, jawaabahaagu way kaydsan yihiin.
error-elsewhere-heading = Tan waxaa laga soo diray website kale
error-elsewhere = Lama kaydin. Haddii adiga aad qortay, tag bogga koowaad oo halkaas ku qor.
error-start-heading = Mar kale ka bilow bogga koowaad
error-start = Qalabkan kuma hayno jawaabahaaga, ama waxaa la hayay 14 maalmood, hadda way tirtiran yihiin.
error-start-go = Tag bogga koowaad

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Waalid (hooyo ama aabbe)
relationship-step_parent = Hooyo ama aabbe aan dhalin, ama lammaanaha waalidka
relationship-guardian = Qofka sharci ahaan mas’uulka ka ah ilmaha
relationship-foster_carer = Qof ilmaha si ku-meel-gaar ah u haya (foster carer)
relationship-kinship_carer = Qaraabo ama saaxiib ilmaha daryeela
relationship-sibling = Walaal (wiil ama gabar)
relationship-grandparent = Ayeeyo ama awoowe
relationship-other_relative = Qaraabo kale
relationship-friend = Saaxiib
relationship-partner = Saaxiib jacayl (wiil ama gabar)
relationship-neighbour = Deris
relationship-school = Iskuul ama kulliyad
relationship-charity_worker = Hay’ad samafal
relationship-child = Aniga ayaa ah ilmaha
relationship-other = Qof kale

family-letters-go = E-mail lagugu ogeysiiyo marka wax cusub jiraan
family-letters-lede = Waxaan qornaa oo keliya in wax cusub ay boggaaga ku jiraan. Ka fikir cidda kale ee akhrisa e-mailkaaga.
family-letters-on = Waan kuu soo qornaa marka wax cusub jiraan. Si aad u joojiso, sanduuqa banaan ka tag oo dir.
family-letters-email = Cinwaanka e-mailka
family-letters-hint = Sida name@example.org. Haddii uu banaan yahay: ma qorno.
family-letters-wrong = Qor cinwaan sida name@example.org, ama banaan ka tag.
letter-subject = Wax cusub ayaa boggaaga ku jira
letter-new = Wax cusub ayaa boggaaga ku jira. Fur linkiga lagu siiyay. Halkan wax kale kuma sheegno, waayo dad kale ayaa akhrin kara.
letter-asks = Waxaan halkaas sidoo kale ku weydiineynaa sidaan u shaqeynay: 4 su’aalood oo gaagaaban. Qasab ma aha inaad jawaabto.
letter-stop = Ma rabtid warqadahan mar dambe? Waxaad ku joojin kartaa boggaaga. Cidna ma akhrido jawaabta warqaddan. Xaalad degdeg ah wac 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Noo sheeg in cunuggu muddo maqnaa
family-away-lede = Xataa haddii ay gaabnayd, oo cunuggu soo noqday. Dadka la shaqeeya cunugga ayaa akhrin kara. Booliisku waxba kama qabtaan. Haddii aadan ogayn halka uu cunuggu hadda joogo, noo sheeg in cunuggu maqan yahay.
family-away-from = Xaggee ayuu cunuggu joogi lahaa?
family-away-home = Guriga
family-away-school = Dugsiga ama kulliyadda
family-away-other = Meel kale
family-away-since = Tan iyo goorma ayuu maqnaa?
family-away-until = Ilaa goorma?
family-away-known = Ma ogtahay halka uu cunuggu hadda joogo?
family-away-words = Maxaad ka ogtahay?
family-away-order = Taasi waa ka hor intuusan cunuggu maqnaan. Labada waqti mar kale eeg.
family-away-told = Waxaad noo sheegtay in cunuggu muddo maqnaa.
family-missing-go = Noo sheeg in cunuggu la la’yahay
family-missing-lede = Ma ogid halka uu cunuggu joogo? Riix badhanka, isla markiiba waan helaynaa warbixintaada. Wixii aad noo sheegtay way raacayaan. Haddii cunuggu hadda khatar ku jiro, wac 999.
family-missing-press = Cunuggu hadda waa la la’yahay
