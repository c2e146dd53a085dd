# The public pages in Romanian. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Română
language-direction = ltr

# The frame around every page
frame-skip = Mergeți la conținutul principal
frame-exit-skip = Ieșiți repede din această pagină
frame-exit = Ieșiți din această pagină
frame-exit-before = Urgență
frame-exit-activated = Se iese din pagină.
frame-exit-timed-out = Timpul a trecut, nu s-a ieșit din pagină.
frame-exit-two-more = Shift, mai apăsați de 2 ori ca să ieșiți.
frame-exit-one-more = Shift, mai apăsați o dată ca să ieșiți.
frame-language = Limba
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Niciun traducător nu a verificat încă această pagină. Dacă ceva nu este clar, sunați la 020 7946 0100 și spuneți ce limbă vorbiți.
frame-demo = Demonstrație: tot ce este aici este inventat și nimeni nu citește ce trimiteți.
frame-help = Ca să vorbiți cu cineva acum, sunați la 020 7946 0100. Dacă un copil este în pericol, sunați la 999.
frame-back = Înapoi
frame-title = Răspunsurile dumneavoastră

# Widgets
form-problem = Este o problemă
form-error = Eroare:
form-optional = (puteți să nu completați)
form-or = sau
form-choose = Alegeți
form-day = Ziua
form-month = Luna
form-year = Anul
form-now = Acum
form-earlier = Mai devreme
form-between = Între două ore
form-not-known = Nu știu
form-date = Data
form-date-hint = De exemplu, 28/2/2025
form-time = Ora
form-time-hint = De exemplu, 10:15pm
form-left-empty = Fără dată, înțelegem că este vorba de ultimele 24 de ore. Fără oră, înțelegem că a fost cândva în acea zi.
form-which = În acea noapte ceasurile s-au dat înapoi, așa că ora aceasta a fost de două ori. Care a fost?
form-first = Prima dată, înainte ca ceasurile să fie date înapoi
form-second = A doua oară, după ce ceasurile au fost date înapoi
form-from = De la
form-to = Până la
form-as-told = Cu cuvintele dumneavoastră
form-read-as = Am înțeles așa
form-kept = Salvat la { "{" }time{ "}" }
form-not-kept = Încă nu este salvat: nu există conexiune. Lăsați pagina deschisă.

# The first page
start-heading = Spuneți-ne că un copil a dispărut
start-emergency = Dacă un copil este acum în pericol, sunați la 999.
start-wait = Nu trebuie să așteptați ca să ne spuneți. Întrebările sunt scurte, în total { $count }. Puteți spune că nu știți.
start-call-back = Dacă dați un număr de telefon și vă opriți înainte de sfârșit, cineva vă poate suna înapoi la acel număr.
start-kept = Ce scrieți se salvează pe parcurs și se păstrează cel mult 14 zile, ca să puteți continua de pe acest dispozitiv.
start-begin = Începeți
start-carry-on = Continuați de unde ați rămas
start-exit-heading = Dacă trebuie să ieșiți repede din această pagină
start-exit-button = Butonul „Ieșiți din această pagină” sau apăsarea tastei Shift de 3 ori deschide în loc o pagină despre vreme. Funcționează pe fiecare pagină.
start-exit-history = Acest lucru nu șterge paginile din istoricul browserului. Cineva care folosește acest dispozitiv ar putea vedea că ați fost aici.
start-exit-safe = Dacă acest lucru vă îngrijorează, folosiți alt dispozitiv sau sunați la 020 7946 0100. Dacă nu puteți vorbi, sunați la 999 și apăsați 55 când vi se cere.

# Every question
question-progress = Întrebarea { $number } din { $count }
question-continue = Continuați
answer-not-known = Nu știu
answer-yes = Da
answer-no = Nu
answer-none = Fără răspuns

# The questions
child-heading = Cine este copilul?
ask-name = Cum îl cheamă pe copil?
ask-name-hint = Numele folosit de ceilalți. Este de ajuns prenumele.
you-heading = Cum vă putem suna?
ask-reporter_name = Numele dumneavoastră
ask-reporter_phone = Numărul dumneavoastră de telefon
ask-reporter_phone-hint = Îl folosim numai pentru acest copil.
ask-relationship = Ce legătură aveți cu copilul?
ask-interpreter = În ce limbă să vorbim cu dumneavoastră?
ask-interpreter-hint = Dacă nu este engleza, găsim noi un interpret. Nu trebuie să căutați dumneavoastră.
ask-born = Când s-a născut copilul?
ask-responsible = În zona cărei primării (council) locuiește copilul?
ask-last_seen = Când a fost văzut copilul ultima dată?
ask-last_seen-hint = Cât de exact puteți.
ask-last_seen_where = Unde a fost văzut copilul ultima dată?
ask-last_seen_where-hint = O stradă, un loc sau un traseu de autobuz.
danger-heading = Copilul este în pericol sau este bolnav?
ask-immediate_danger = Credeți că acum copilul este în pericol?
ask-medical = Are copilul nevoie de medicamente, sau are o boală ori o dizabilitate care contează acum?
ask-circumstances = Ce s-a întâmplat?
ask-circumstances-hint = Orice credeți că poate ajuta, cu cuvintele dumneavoastră.
looks-heading = Cum arată copilul și cu ce era îmbrăcat?
ask-family_agrees = Este familia copilului de acord să ne spuneți?
ask-family_agrees-hint = Primim sesizarea oricum.
home-heading = Unde locuiește copilul și de unde a plecat?
ask-missing_from = De unde a dispărut copilul?
missing_from-family_home = Acasă, cu familia
missing_from-foster_home = Casa unui asistent maternal (foster home)
missing_from-childrens_home = Centru pentru copii sau locuință cu sprijin
missing_from-school = Școală sau colegiu
missing_from-hospital = Spital
missing_from-mental_health_unit = Unitate de sănătate mintală
missing_from-elsewhere = Alt loc
ward-heading = Despre secția spitalului
ask-ward_contact = Cine din secție îl cunoaște pe copil și cum putem lua legătura cu această persoană?
ask-clinical_risk = Ce i se poate întâmpla copilului fără tratament și cât de repede?
seen-heading = Când și unde a fost văzut copilul ultima dată?
ask-last_seen_with = Cu cine era copilul?
ask-worries = De ce vă faceți griji?
ask-out_of_character = Este ceva neobișnuit pentru copil?
ask-description = Cum arată copilul?
ask-description-hint = Cam ce vârstă pare să aibă, înălțime, păr, ochelari: orice vă amintiți.
ask-clothing = Cu ce era îmbrăcat copilul și ce avea la el?
reach-heading = Telefonul și conturile copilului
ask-child_phone = Numărul de telefon al copilului
ask-social_media = Ce conturi folosește copilul pe internet?
ask-social_media-hint = Aplicația sau jocul și numele copilului acolo.
where-heading = Unde ar putea fi copilul
ask-whereabouts = Unde ar putea fi copilul?
ask-steps_taken = Ce ați încercat până acum, dumneavoastră sau alții?
more-heading = Altceva
ask-noticed = Când ați aflat sau v-ați temut prima dată că a dispărut copilul?
ask-delay = A fost vreun motiv pentru care nimeni nu a fost anunțat mai devreme?
ask-delay-hint = Nu trebuie să spuneți.
ask-other = Mai este ceva care poate ajuta?

# Check and send
check-heading = Verificați răspunsurile
check-lede = Cineva citește totul de îndată ce trimiteți. Puteți lăsa răspunsuri goale.
check-send = Trimiteți
check-change = Schimbați
check-later-heading = Și aceste întrebări ajută
check-later-lede = Puteți răspunde întâi la ele sau puteți trimite acum. S-ar putea să vă întrebe cineva când vă sună.

# After sending
done-heading = Am primit sesizarea dumneavoastră
done-reference = Păstrați acest număr de referință
done-telephone = Sunați oricând la 020 7946 0100 și spuneți numărul de referință.
done-next-heading = Ce se întâmplă acum
done-told = Sesizarea dumneavoastră este la: { $unit }.
done-read = Cineva o citește acum și hotărăște ce este de făcut. Dacă ați dat un număr, vă sună.
done-home = Dacă copilul vine acasă sau vă dă un semn, sunați-ne, oricât de târziu ar fi.
done-danger = Dacă aflați că copilul este în pericol, sunați imediat la 999.
done-link = Pagina dumneavoastră: cum stau lucrurile și ce ne puteți spune

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Am salvat ce ne-ați spus
held-danger = Dacă un copil este acum în pericol, sunați imediat la 999. Nu ne așteptați pe noi.
held-read = Au venit foarte multe sesizări din locul unde vă aflați, așa că cineva o citește pe a dumneavoastră înainte să meargă mai departe. Nu trebuie să o trimiteți din nou. Puteți să sunați și la 101 și să spuneți acolo.
held-home = Dacă copilul vine acasă sau vă dă un semn, sunați la 101 și spuneți acolo, oricât de târziu ar fi.

# The page of a family’s own link
family-heading = Sesizarea dumneavoastră
family-thanks = Am primit. Vă mulțumim.
family-received = Avem sesizarea dumneavoastră. Cineva o citește.
family-looked-at = Avem sesizarea dumneavoastră și ne ocupăm de ea.
family-open = Căutăm copilul.
family-not-opened = Momentan nu căutăm copilul. Dacă nu sunteți de acord sau dacă a apărut ceva nou, sunați-ne sau spuneți-ne aici.
family-back = Copilul s-a întors.
family-with = Sesizarea este la: { $unit }.
family-ring = Ca să vorbiți cu ei, sunați la { $phone } și spuneți numărul de referință.
family-next = Vă dăm vești până la { $time }, chiar dacă nu este nimic nou.
family-updates = Ce v-am spus
family-no-news = Nu este nimic nou.
family-sent = Ce ne-ați spus
family-read = Citit: { $time }
family-not-read = Am primit. Cineva citește în curând.
family-said-back = Ne-ați spus că s-a întors copilul.
family-back-seen-to = Am primit. Cineva vine sau sună ca să se asigure.
family-yours = Linkul către pagina dumneavoastră este doar pentru dumneavoastră. Cine îl are poate vedea cum stau lucrurile și ne poate scrie în numele dumneavoastră.
family-tell-go = Spuneți-ne ceva nou
family-tell-words = Ce doriți să ne spuneți?
family-tell-hint = Cine are vești de la copil, unde ar putea fi copilul, ce vă îngrijorează.
family-file = O fotografie sau un document
family-file-hint = JPEG, PNG, PDF sau text simplu, cel mult 10 MB.
family-file-wrong = Nu putem primi acest fișier. Alegeți o imagine JPEG sau PNG, un PDF sau un text simplu, de cel mult 10 MB.
family-file-alone = (Un fișier fără text)
family-empty = Scrieți ceva sau alegeți un fișier.
family-back-go = Spuneți-ne că s-a întors copilul
family-back-lede = Spuneți-ne imediat ce copilul s-a întors sau știți că este în siguranță. Ne asigurăm oricum că este bine.
family-back-where = Unde este copilul acum?
family-back-empty = Scrieți unde este copilul. „Acasă” este de ajuns.
family-over-heading = Acest link nu mai deschide nimic
family-over = Ca să ne spuneți sau să ne întrebați ceva, sunați la 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Spuneți-ne cum ne-am descurcat: 4 întrebări scurte
family-ask-lede = Nu trebuie să răspundeți. Cei care lucrează cu copilul pot citi ce spuneți.
family-ask-soon = A vorbit cineva cu dumneavoastră destul de repede?
family-ask-listened = V-am ascultat?
family-ask-advice = A fost corect ce v-am spus?
family-ask-language = Ați putut vorbi cu noi în limba dumneavoastră?
family-ask-partly = În parte
family-ask-no-need = Nu am avut nevoie de ajutor cu limba
family-ask-or = Dacă nu doriți să răspundeți
family-ask-never = Nu mă mai întrebați
family-ask-empty = Răspundeți la cel puțin o întrebare sau alegeți să nu mai fiți întrebat.
family-feedback-go = Faceți o plângere sau spuneți-ne cum ne-am descurcat
family-feedback-lede = O citește un șef și vă răspunde.
family-feedback-sort = Ce este?
family-feedback-complaint = O plângere
family-feedback-other = Ceva ce am făcut bine sau am putea face mai bine
family-feedback-unsaid = Alegeți ce este.
family-feedback-empty = Scrieți ce s-a întâmplat.
family-feedback-answered = Răspuns dat: { $time }

# What a family can do themselves
steps-heading = Ce puteți face ca să găsiți copilul
steps-lede = Nu trebuie să faceți nimic din acestea înainte de a ne spune. Dacă aflați ceva, spuneți-ne.
steps-home = Căutați peste tot în casă, și în pod, în magazie și în grădină.
steps-call = Sunați copilul și trimiteți-i mesaje, de mai multe ori.
steps-people = Întrebați familia, prietenii și pe toți cei pe care îi cunoaște copilul.
steps-accounts = Uitați-vă la mesajele și conturile copilului, dacă le puteți deschide.
steps-places = Gândiți-vă la locurile unde îi place copilului să fie și întrebați acolo.
steps-hospitals = Sunați la spitalele din apropiere.
steps-custody = Sunați la 101 și întrebați dacă poliția l-a reținut pe copil.

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date }, cândva în acea zi
time-between = între { $from } și { $to }
time-words = „{ $words }”
time-both = { $time }, „{ $words }”

# What is wrong with an answer
error-too-long = Este prea lung. Scurtați puțin.
error-characters = Sunt aici caractere pe care nu le putem salva. Scrieți din nou.
error-date = Nu putem citi această dată. Scrieți-o ca 27 3 2012 sau alegeți „Nu știu”.
error-other = Nu putem citi acest răspuns. Scrieți din nou sau alegeți „Nu știu”.
error-busy-heading = Nu am putut salva chiar acum
error-busy = Nu s-a pierdut nimic din ce ați trimis înainte. Încercați din nou peste un minut. Dacă un copil este în pericol, sunați la 999.
error-busy-again = Trimiteți din nou această pagină
error-busy-typed = Ce ați scris pe această pagină nu este încă salvat. Se trimite din nou când apăsați butonul.
error-large-heading = Este mai mult decât putem salva o dată
error-large = Această pagină nu a fost salvată. Întoarceți-vă, scurtați ce ați scris și trimiteți din nou. Celelalte răspunsuri sunt salvate.
error-address-heading = Nu există această pagină
error-address = Adresa poate fi greșită. Dacă ați început să răspundeți, răspunsurile sunt salvate.
error-elsewhere-heading = Acest text a fost trimis de pe alt site
error-elsewhere = Nu a fost salvat. Dacă dumneavoastră l-ați scris, mergeți la prima pagină și scrieți acolo.
error-start-heading = Începeți din nou de la prima pagină
error-start = Nu avem răspunsuri de la dumneavoastră pe acest dispozitiv, sau au fost păstrate 14 zile și nu mai există.
error-start-go = Mergeți la prima pagină

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Părinte
relationship-step_parent = Părinte vitreg sau partenerul ori partenera unui părinte
relationship-guardian = Tutore
relationship-foster_carer = Asistent maternal (foster carer)
relationship-kinship_carer = Rudă sau prieten de familie care are grijă de copil
relationship-sibling = Frate sau soră
relationship-grandparent = Bunic sau bunică
relationship-other_relative = Altă rudă
relationship-friend = Prieten sau prietenă
relationship-partner = Iubit sau iubită
relationship-neighbour = Vecin sau vecină
relationship-school = Școală sau colegiu
relationship-charity_worker = Organizație caritabilă
relationship-child = Eu sunt copilul
relationship-other = Altcineva

family-letters-go = Să fiți anunțat prin e-mail când e ceva nou
family-letters-lede = Scriem doar că este ceva nou pe pagina dumneavoastră. Gândiți-vă cine mai citește e-mailul dumneavoastră.
family-letters-on = Vă scriem când este ceva nou. Pentru a opri, lăsați caseta goală și trimiteți.
family-letters-email = Adresa de e-mail
family-letters-hint = Ca name@example.org. Gol: nu scriem.
family-letters-wrong = Scrieți o adresă ca name@example.org sau lăsați gol.
letter-subject = Este ceva nou pe pagina dumneavoastră
letter-new = Este ceva nou pe pagina dumneavoastră. Deschideți linkul pe care l-ați primit. Nu spunem mai mult aici, pentru că și alții pot citi.
letter-asks = Vă întrebăm acolo și cum ne-am descurcat: 4 întrebări scurte. Nu sunteți obligat să răspundeți.
letter-stop = Nu mai doriți aceste mesaje? Le puteți opri pe pagina dumneavoastră. Nimeni nu citește răspunsul la acest mesaj. În caz de urgență sunați la 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Spuneți-ne că minorul a lipsit un timp
family-away-lede = Oricât de scurt a fost și chiar dacă s-a întors. Cei care lucrează cu minorul pot citi. Poliția nu face nimic din această cauză. Dacă nu știți unde este minorul acum, spuneți-ne că a dispărut.
family-away-from = Unde ar fi trebuit să fie minorul?
family-away-home = Acasă
family-away-school = La școală sau la colegiu
family-away-other = În altă parte
family-away-since = De când a lipsit?
family-away-until = Până când?
family-away-known = Știți unde este minorul acum?
family-away-words = Ce știți despre aceasta?
family-away-order = Este înainte ca minorul să fi lipsit. Verificați ambele ore.
family-away-told = Ne-ați spus că minorul a lipsit un timp.
family-missing-go = Spuneți-ne că minorul a dispărut
family-missing-lede = Nu știți unde este minorul? Apăsați butonul și avem imediat sesizarea dumneavoastră. Ce ne-ați spus o însoțește. Dacă minorul este în pericol acum, sunați la 999.
family-missing-press = Minorul este dispărut acum
