# The public pages in Gujarati. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = ગુજરાતી
language-direction = ltr

# The frame around every page
frame-skip = સીધા મુખ્ય માહિતી પર જાઓ
frame-exit-skip = આ પેજમાંથી ઝડપથી બહાર નીકળો
frame-exit = આ પેજમાંથી બહાર નીકળો
frame-exit-before = ઇમરજન્સી
frame-exit-activated = પેજ બંધ થઈ રહ્યું છે.
frame-exit-timed-out = “આ પેજમાંથી બહાર નીકળો” નો સમય પૂરો થઈ ગયો.
frame-exit-two-more = Shift, બહાર નીકળવા માટે હજી 2 વાર દબાવો.
frame-exit-one-more = Shift, બહાર નીકળવા માટે હજી 1 વાર દબાવો.
frame-language = ભાષા
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = હજી કોઈ અનુવાદકે આ પેજ તપાસ્યું નથી. કંઈ ન સમજાય, તો 020 7946 0100 પર ફોન કરો અને તમે કઈ ભાષા બોલો છો તે કહો.
frame-demo = ડેમો: અહીં બધું બનાવટી છે, અને તમે જે મોકલો છો તે કોઈ વાંચતું નથી.
frame-help = હમણાં કોઈની સાથે વાત કરવા 020 7946 0100 પર ફોન કરો. કોઈ બાળક જોખમમાં હોય, તો 999 પર ફોન કરો.
frame-back = પાછા
frame-title = તમારા જવાબો

# Widgets
form-problem = એક સમસ્યા છે
form-error = સમસ્યા:
form-optional = (તમે આ ખાલી રાખી શકો છો)
form-or = અથવા
form-choose = એક પસંદ કરો
form-day = દિવસ
form-month = મહિનો
form-year = વર્ષ
form-now = હમણાં
form-earlier = પહેલાં
form-between = બે સમયની વચ્ચે
form-not-known = મને ખબર નથી
form-date = તારીખ
form-date-hint = જેમ કે, 28/2/2025
form-time = સમય
form-time-hint = જેમ કે, 10:15pm
form-left-empty = તારીખ ન હોય, તો અમે તેને છેલ્લા 24 કલાકની વાત ગણીએ છીએ. સમય ન હોય, તો અમે તેને તે દિવસનો કોઈ પણ સમય ગણીએ છીએ.
form-which = તે રાત્રે ઘડિયાળ એક કલાક પાછળ કરવામાં આવી હતી, તેથી એ સમય બે વાર આવ્યો. તે કયો હતો?
form-first = પહેલી વારનો, ઘડિયાળ પાછળ કરી તે પહેલાં
form-second = બીજી વારનો, ઘડિયાળ પાછળ કરી તે પછી
form-from = ક્યારથી
form-to = ક્યાં સુધી
form-as-told = તમારા પોતાના શબ્દોમાં
form-read-as = અમે આને આમ સમજ્યા
form-kept = સેવ થયું: { "{" }time{ "}" }
form-not-kept = હજી સેવ થયું નથી: ઇન્ટરનેટ ચાલતું નથી. આ પેજ ખુલ્લું રાખો.

# The first page
start-heading = કોઈ બાળક ગુમ થયું હોય, તો અમને જણાવો
start-emergency = કોઈ બાળક હમણાં જોખમમાં હોય, તો 999 પર ફોન કરો.
start-wait = અમને જણાવવા માટે તમારે રાહ જોવાની જરૂર નથી. અહીં { $count } ટૂંકા સવાલ છે. તમને કોઈ જવાબ ખબર ન હોય, તો તેમ કહી શકો છો.
start-call-back = જો તમે ફોન નંબર આપો અને પૂરું થયા પહેલાં અટકી જાઓ, તો અમારા તરફથી કોઈ તમને તે નંબર પર ફોન કરી શકે છે.
start-kept = તમે જે લખો છો તે સાથે સાથે સેવ થતું રહે છે અને 14 દિવસ સુધી રહે છે, જેથી તમે આ જ ફોન કે કમ્પ્યુટર પરથી આગળ ચાલુ રાખી શકો.
start-begin = શરૂ કરો
start-carry-on = ચાલુ રાખો
start-exit-heading = જો તમારે આ પેજ ઝડપથી છોડવું પડે
start-exit-button = “આ પેજમાંથી બહાર નીકળો” બટન દબાવવાથી, અથવા કીબોર્ડ પર Shift 3 વાર દબાવવાથી, આ પેજની જગ્યાએ હવામાન દેખાય છે. તે દરેક પેજ પર કામ કરે છે.
start-exit-history = તેનાથી આ પેજ તમારા બ્રાઉઝરની હિસ્ટ્રીમાંથી દૂર થતાં નથી. જે કોઈ આ ફોન કે કમ્પ્યુટર વાપરે છે, તેને કદાચ ખબર પડી શકે કે તમે અહીં આવ્યા હતા.
start-exit-safe = તમને તેની ચિંતા હોય, તો બીજો ફોન કે કમ્પ્યુટર વાપરો, અથવા 020 7946 0100 પર ફોન કરો. જો તમે બોલી ન શકો, તો 999 પર ફોન કરો અને કહેવામાં આવે ત્યારે 55 દબાવો.

# Every question
question-progress = સવાલ { $number }, કુલ { $count } માંથી
question-continue = આગળ વધો
answer-not-known = મને ખબર નથી
answer-yes = હા
answer-no = ના
answer-none = જવાબ આપ્યો નથી

# The questions
child-heading = બાળક કોણ છે?
ask-name = બાળકનું નામ શું છે?
ask-name-hint = લોકો જે નામથી બોલાવે છે તે. ફક્ત પહેલું નામ પણ ચાલે.
you-heading = અમે તમને ફોન કેવી રીતે કરીએ?
ask-reporter_name = તમારું નામ
ask-reporter_phone = તમારો ફોન નંબર
ask-reporter_phone-hint = અમે તેનો ઉપયોગ ફક્ત આ બાળક માટે કરીએ છીએ.
ask-relationship = બાળક સાથે તમારો શું સંબંધ છે?
ask-interpreter = અમે તમારી સાથે કઈ ભાષામાં વાત કરીએ?
ask-interpreter-hint = તે અંગ્રેજી ન હોય, તો દુભાષિયા (ઇન્ટરપ્રિટર) ની વ્યવસ્થા અમે કરીએ છીએ. તમારે શોધવાની જરૂર નથી.
ask-born = બાળકનો જન્મ ક્યારે થયો હતો?
ask-responsible = બાળક કઈ કાઉન્સિલના વિસ્તારમાં રહે છે?
ask-last_seen = બાળક છેલ્લે ક્યારે જોવા મળ્યું હતું?
ask-last_seen-hint = તમને જેટલું બરાબર યાદ હોય તેટલું.
ask-last_seen_where = બાળક છેલ્લે ક્યાં જોવા મળ્યું હતું?
ask-last_seen_where-hint = કોઈ રસ્તો, કોઈ જગ્યા, અથવા બસનો રૂટ.
danger-heading = શું બાળક જોખમમાં છે, અથવા બીમાર છે?
ask-immediate_danger = શું તમને લાગે છે કે બાળક હમણાં જોખમમાં છે?
ask-medical = શું બાળકને દવાની જરૂર છે, અથવા એવી કોઈ બીમારી કે વિકલાંગતા છે જેનું હમણાં ધ્યાન રાખવું જરૂરી છે?
ask-circumstances = શું થયું?
ask-circumstances-hint = તમને લાગે કે કામ આવી શકે એવું કંઈ પણ, તમારા પોતાના શબ્દોમાં.
looks-heading = બાળક દેખાવમાં કેવું છે, અને તેણે શું પહેર્યું હતું?
ask-family_agrees = તમે અમને જણાવો છો તેમાં બાળકનું કુટુંબ સંમત છે?
ask-family_agrees-hint = અમે તમારો રિપોર્ટ ગમે તેમ લઈએ છીએ.
home-heading = બાળક ક્યાં રહે છે, અને તે ક્યાંથી ગયું?
ask-missing_from = બાળક ક્યાંથી ગુમ થયું?
missing_from-family_home = ઘર, કુટુંબ સાથે
missing_from-foster_home = ફોસ્ટર કુટુંબનું ઘર
missing_from-childrens_home = બાળકો માટેનું હોમ (ચિલ્ડ્રન્સ હોમ) અથવા મદદ સાથેનું રહેઠાણ
missing_from-school = શાળા અથવા કોલેજ
missing_from-hospital = હોસ્પિટલ
missing_from-mental_health_unit = માનસિક સ્વાસ્થ્ય યુનિટ
missing_from-elsewhere = બીજે ક્યાંક
ward-heading = વોર્ડ વિશે
ask-ward_contact = વોર્ડમાં બાળકને કોણ ઓળખે છે, અને અમે તેમનો સંપર્ક કેવી રીતે કરીએ?
ask-clinical_risk = સારવાર વિના બાળકને શું થઈ શકે, અને કેટલા સમયમાં?
seen-heading = બાળક છેલ્લે ક્યારે અને ક્યાં જોવા મળ્યું હતું?
ask-last_seen_with = બાળક કોની સાથે હતું?
ask-worries = તમને શા માટે ચિંતા છે?
ask-out_of_character = શું આ બાળકના સ્વભાવથી અલગ છે?
ask-description = બાળક દેખાવમાં કેવું છે?
ask-description-hint = આશરે કેટલી ઉંમરનું લાગે છે, ઊંચાઈ, વાળ, ચશ્માં: તમને જે યાદ હોય તે.
ask-clothing = બાળકે શું પહેર્યું હતું, અને તેની પાસે શું હતું?
reach-heading = બાળકનો ફોન અને એકાઉન્ટ
ask-child_phone = બાળકનો ફોન નંબર
ask-social_media = બાળક ઓનલાઇન કયાં એકાઉન્ટ વાપરે છે?
ask-social_media-hint = એપ અથવા ગેમ, અને ત્યાં બાળકનું નામ.
where-heading = બાળક ક્યાં હોઈ શકે
ask-whereabouts = બાળક ક્યાં હોઈ શકે?
ask-steps_taken = તમે કે બીજાઓએ અત્યાર સુધી કયા પ્રયત્નો કર્યા છે?
more-heading = બીજું કંઈ
ask-noticed = બાળક ગુમ છે એવી તમને પહેલી વાર ક્યારે ખબર પડી, અથવા બીક લાગી?
ask-delay = વહેલા કોઈને જણાવી ન શકાયું તેનું કોઈ કારણ હતું?
ask-delay-hint = તમારે કહેવું જરૂરી નથી.
ask-other = મદદ કરી શકે એવું બીજું કંઈ છે?

# Check and send
check-heading = તમારા જવાબો જોઈ લો
check-lede = તમે મોકલો કે તરત કોઈ આ વાંચે છે. તમે જવાબો ખાલી રાખી શકો છો.
check-send = મોકલો
check-change = બદલો
check-later-heading = આ સવાલો પણ કામ આવે છે
check-later-lede = તમે પહેલાં આના જવાબ આપી શકો, અથવા હમણાં મોકલી શકો. કોઈ તમને ફોન કરે ત્યારે આ પૂછી શકે છે.

# After sending
done-heading = તમારો રિપોર્ટ અમને મળી ગયો છે
done-reference = આ રેફરન્સ નંબર સાચવી રાખો
done-telephone = કોઈ પણ સમયે 020 7946 0100 પર ફોન કરો, અને આ રેફરન્સ નંબર કહો.
done-next-heading = હવે શું થશે
done-told = તમારો રિપોર્ટ આમની પાસે છે: { $unit }.
done-read = કોઈ અત્યારે તે વાંચી રહ્યું છે અને શું કરવું તે નક્કી કરશે. તમે નંબર આપ્યો હશે, તો તેઓ તમને ફોન કરશે.
done-home = બાળક ઘરે આવે અથવા તમને તેના કોઈ સમાચાર મળે, તો અમને ફોન કરો, ભલે ગમે તેટલું મોડું થયું હોય.
done-danger = તમને ખબર પડે કે બાળક જોખમમાં છે, તો તરત 999 પર ફોન કરો.
done-link = તમારું પોતાનું પાનું: સ્થિતિ શું છે, અને તમે અમને શું કહી શકો

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = તમે જે જણાવ્યું તે અમે સાચવી રાખ્યું છે
held-danger = કોઈ બાળક હમણાં જોખમમાં હોય, તો તરત 999 પર ફોન કરો. અમારી રાહ ન જુઓ.
held-read = તમે જ્યાં છો ત્યાંથી ઘણા બધા રિપોર્ટ આવ્યા છે, તેથી તમારો રિપોર્ટ આગળ જાય તે પહેલાં કોઈ તેને વાંચે છે. તમારે તેને ફરી મોકલવાની જરૂર નથી. તમે 101 પર ફોન કરીને પણ જણાવી શકો છો.
held-home = બાળક ઘરે આવે અથવા તમને તેના કોઈ સમાચાર મળે, તો 101 પર ફોન કરીને જણાવો, ભલે ગમે તેટલું મોડું થયું હોય.

# The page of a family’s own link
family-heading = તમારી જાણ
family-thanks = અમને મળી ગયું. આભાર.
family-received = તમારી જાણ અમને મળી છે. કોઈ તે વાંચી રહ્યું છે.
family-looked-at = તમારી જાણ અમને મળી છે, અને અમે તે જોઈ રહ્યા છીએ.
family-open = અમે બાળકને શોધી રહ્યા છીએ.
family-not-opened = અત્યારે અમે બાળકને શોધી રહ્યા નથી. જો તમે સંમત ન હો, અથવા કંઈ નવું હોય, તો અમને ફોન કરો અથવા અહીં કહો.
family-back = બાળક પાછું આવી ગયું છે.
family-with = તે આમની પાસે છે: { $unit }.
family-ring = તેમની સાથે વાત કરવા { $phone } પર ફોન કરો અને રેફરન્સ નંબર કહો.
family-next = અમે તમને { $time } સુધીમાં જણાવીશું, કંઈ નવું ન હોય તો પણ.
family-updates = અમે તમને શું કહ્યું
family-no-news = કંઈ નવું નથી.
family-sent = તમે અમને શું કહ્યું
family-read = વાંચ્યું: { $time }
family-not-read = અમને મળી ગયું. કોઈ તે જલદી વાંચશે.
family-said-back = તમે અમને કહ્યું કે બાળક પાછું આવી ગયું છે.
family-back-seen-to = અમને મળી ગયું. ખાતરી કરવા કોઈ આવશે અથવા ફોન કરશે.
family-yours = તમારા પાનાની લિંક ફક્ત તમારા માટે છે. જેની પાસે તે હોય તે સ્થિતિ જોઈ શકે અને તમારા વતી અમને લખી શકે.
family-tell-go = અમને કંઈક નવું કહો
family-tell-words = તમે અમને શું કહેવા માંગો છો?
family-tell-hint = બાળકના સમાચાર કોને મળ્યા, બાળક ક્યાં હોઈ શકે, તમને શાની ચિંતા છે.
family-file = ફોટો અથવા દસ્તાવેજ
family-file-hint = JPEG, PNG, PDF અથવા સાદું લખાણ, વધુમાં વધુ 10 MB.
family-file-wrong = અમે આ ફાઇલ લઈ શકતા નથી. JPEG અથવા PNG ચિત્ર, PDF અથવા સાદું લખાણ પસંદ કરો, વધુમાં વધુ 10 MB.
family-file-alone = (શબ્દો વિનાની ફાઇલ)
family-empty = કંઈક લખો, અથવા ફાઇલ પસંદ કરો.
family-back-go = અમને કહો કે બાળક પાછું આવી ગયું છે
family-back-lede = બાળક પાછું આવે, અથવા તે સલામત છે એમ તમે જાણો, એટલે તરત અમને કહો. તો પણ અમે ખાતરી કરીશું કે બાળક ઠીક છે.
family-back-where = બાળક અત્યારે ક્યાં છે?
family-back-empty = બાળક ક્યાં છે તે લખો. “ઘરે” પૂરતું છે.
family-over-heading = આ લિંક હવે કંઈ ખોલતી નથી
family-over = અમને કંઈ કહેવા કે પૂછવા 020 7946 0100 પર ફોન કરો.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = અમે કેવું કામ કર્યું તે જણાવો: 4 ટૂંકા પ્રશ્નો
family-ask-lede = જવાબ આપવો જરૂરી નથી. બાળક સાથે કામ કરનારા તમે જે કહો તે વાંચી શકે છે.
family-ask-soon = શું કોઈએ તમારી સાથે પૂરતી જલદી વાત કરી?
family-ask-listened = શું અમે તમારી વાત સાંભળી?
family-ask-advice = અમે તમને જે કહ્યું તે સાચું હતું?
family-ask-language = શું તમે અમારી સાથે તમારી ભાષામાં વાત કરી શક્યા?
family-ask-partly = થોડું
family-ask-no-need = મને ભાષા માટે મદદની જરૂર ન હતી
family-ask-or = જો તમે જવાબ આપવા ન માંગતા હો
family-ask-never = મને ફરી પૂછશો નહીં
family-ask-empty = ઓછામાં ઓછા એક પ્રશ્નનો જવાબ આપો, અથવા તમને ફરી ન પૂછવાનું પસંદ કરો.
family-feedback-go = ફરિયાદ કરો, અથવા અમે કેવું કામ કર્યું તે જણાવો
family-feedback-lede = એક ઉપરી અધિકારી તે વાંચે છે અને તમને જવાબ આપે છે.
family-feedback-sort = તે શું છે?
family-feedback-complaint = ફરિયાદ
family-feedback-other = અમે સારું કર્યું હોય, અથવા વધુ સારું કરી શકીએ તેવું કંઈક
family-feedback-unsaid = તે શું છે તે પસંદ કરો.
family-feedback-empty = શું થયું તે લખો.
family-feedback-answered = જવાબ આપ્યો: { $time }

# What a family can do themselves
steps-heading = બાળકને શોધવા તમે શું કરી શકો
steps-lede = અમને જણાવતા પહેલાં આમાંનું કંઈ કરવું જરૂરી નથી. કંઈ ખબર પડે તો અમને જણાવો.
steps-home = ઘરમાં બધે જુઓ, માળિયામાં, શેડમાં અને બગીચામાં પણ.
steps-call = બાળકને એકથી વધુ વાર ફોન કરો અને સંદેશ મોકલો.
steps-people = કુટુંબ, મિત્રો અને બાળક જેને ઓળખે છે તે બધાને પૂછો.
steps-accounts = ખોલી શકો તો બાળકના સંદેશા અને એકાઉન્ટ જુઓ.
steps-places = બાળકને જ્યાં રહેવું ગમે છે તે જગ્યાઓ વિચારો અને ત્યાં પૂછો.
steps-hospitals = નજીકની હોસ્પિટલોમાં ફોન કરો.
steps-custody = 101 પર ફોન કરો અને પૂછો કે બાળક પોલીસની કસ્ટડીમાં છે કે નહીં.

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date } ના રોજ કોઈ સમયે
time-between = { $from } અને { $to } ની વચ્ચે
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = આ બહુ લાંબું છે. તેને થોડું ટૂંકું કરો.
error-characters = આમાં એવા અક્ષરો કે નિશાનીઓ છે જે અમે સેવ કરી શકતા નથી. તેને ફરી લખો.
error-date = અમે આ તારીખ વાંચી શકતા નથી. તેને 27 3 2012 ની જેમ લખો, અથવા “મને ખબર નથી” પસંદ કરો.
error-other = અમે આ વાંચી શકતા નથી. તેને ફરી લખો, અથવા “મને ખબર નથી” પસંદ કરો.
error-busy-heading = અમે તે હમણાં સેવ કરી શક્યા નથી
error-busy = તમે પહેલાં જે મોકલ્યું હતું તે બધું સચવાયેલું છે. એક મિનિટ પછી ફરી પ્રયત્ન કરો. કોઈ બાળક જોખમમાં હોય, તો 999 પર ફોન કરો.
error-busy-again = આ પેજ ફરી મોકલો
error-busy-typed = તમે આ પેજ પર જે લખ્યું છે તે હજી સેવ થયું નથી. બટન દબાવવાથી તે ફરી મોકલાય છે.
error-large-heading = આ એટલું વધારે છે કે અમે એક વારમાં સેવ કરી શકતા નથી
error-large = આ પેજ સેવ થયું નથી. પાછા જાઓ, તમે જે લખ્યું છે તે ટૂંકું કરો અને ફરી મોકલો. તમારા બીજા જવાબો સેવ થયેલા છે.
error-address-heading = આવું કોઈ પેજ નથી
error-address = કદાચ પેજનું સરનામું (લિંક) બરાબર નથી. તમે જવાબ આપવાનું શરૂ કર્યું હોય, તો તમારા જવાબો સેવ થયેલા છે.
error-elsewhere-heading = આ બીજી કોઈ વેબસાઇટ પરથી મોકલાયું હતું
error-elsewhere = તે સેવ થયું નથી. જો તે તમે જ લખ્યું હોય, તો પહેલા પેજ પર જાઓ અને ત્યાં લખો.
error-start-heading = પહેલા પેજથી ફરી શરૂ કરો
error-start = આ ફોન કે કમ્પ્યુટર પર અમારી પાસે તમારા કોઈ જવાબ નથી, અથવા તે 14 દિવસ રાખવામાં આવ્યા હતા અને હવે નથી.
error-start-go = પહેલા પેજ પર જાઓ

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = માતા અથવા પિતા
relationship-step_parent = સાવકી માતા અથવા સાવકા પિતા, અથવા માતા કે પિતાના પાર્ટનર
relationship-guardian = વાલી (ગાર્ડિયન)
relationship-foster_carer = ફોસ્ટર કેરર
relationship-kinship_carer = સગાં અથવા મિત્ર, જે બાળકની સંભાળ રાખે છે
relationship-sibling = ભાઈ અથવા બહેન
relationship-grandparent = દાદા, દાદી, નાના અથવા નાની
relationship-other_relative = બીજાં કોઈ સગાં
relationship-friend = મિત્ર
relationship-partner = બોયફ્રેન્ડ અથવા ગર્લફ્રેન્ડ
relationship-neighbour = પાડોશી
relationship-school = શાળા અથવા કોલેજ
relationship-charity_worker = સખાવતી સંસ્થા
relationship-child = હું જ તે બાળક છું
relationship-other = બીજું કોઈ

family-letters-go = કંઈક નવું હોય ત્યારે ઈ-મેઇલથી જાણો
family-letters-lede = અમે ફક્ત એટલું લખીએ છીએ કે તમારા પાના પર કંઈક નવું છે. તમારો ઈ-મેઇલ બીજું કોણ વાંચે છે તે વિચારો.
family-letters-on = કંઈક નવું હોય ત્યારે અમે તમને લખીએ છીએ. બંધ કરવા માટે ખાનું ખાલી રાખીને મોકલો.
family-letters-email = ઈ-મેઇલ સરનામું
family-letters-hint = જેમ કે name@example.org. ખાલી: અમે લખતા નથી.
family-letters-wrong = name@example.org જેવું સરનામું લખો, અથવા ખાલી રાખો.
letter-subject = તમારા પાના પર કંઈક નવું છે
letter-new = તમારા પાના પર કંઈક નવું છે. તમને આપેલી લિંક ખોલો. બીજા લોકો આ વાંચી શકે છે, તેથી અમે અહીં વધુ કહેતા નથી.
letter-asks = ત્યાં અમે એ પણ પૂછીએ છીએ કે અમે કેવું કર્યું: 4 ટૂંકા પ્રશ્નો. જવાબ આપવો જરૂરી નથી.
letter-stop = આ પત્રો હવે નથી જોઈતા? તમારા પાના પર તે બંધ કરી શકો છો. આ પત્રનો જવાબ કોઈ વાંચતું નથી. કટોકટીમાં 999 પર ફોન કરો.

# A time away that nobody can explain, and the report by the link
family-away-go = અમને જણાવો કે બાળક થોડો સમય ગેરહાજર હતું
family-away-lede = ભલે ગમે તેટલો ઓછો સમય હોય, અને ભલે બાળક પાછું આવી ગયું હોય. બાળક સાથે કામ કરનારા તે વાંચી શકે છે. પોલીસ તેના કારણે કંઈ કરતી નથી. જો તમે જાણતા નથી કે બાળક અત્યારે ક્યાં છે, તો અમને જણાવો કે બાળક ગુમ છે.
family-away-from = બાળક ક્યાં હોવું જોઈતું હતું?
family-away-home = ઘરે
family-away-school = શાળા કે કૉલેજમાં
family-away-other = બીજે ક્યાંક
family-away-since = બાળક ક્યારથી ગેરહાજર હતું?
family-away-until = ક્યાં સુધી?
family-away-known = શું તમે જાણો છો કે બાળક અત્યારે ક્યાં છે?
family-away-words = તમે તેના વિશે શું જાણો છો?
family-away-order = આ બાળક ગયું તે પહેલાંનો સમય છે. બંને સમય ફરી જુઓ.
family-away-told = તમે અમને જણાવ્યું કે બાળક થોડો સમય ગેરહાજર હતું.
family-missing-go = અમને જણાવો કે બાળક ગુમ છે
family-missing-lede = તમે જાણતા નથી કે બાળક ક્યાં છે? બટન દબાવો, તમારી જાણ અમને તરત મળી જશે. તમે અમને જે જણાવ્યું તે તેની સાથે જાય છે. જો બાળક અત્યારે જોખમમાં હોય, તો 999 પર ફોન કરો.
family-missing-press = બાળક અત્યારે ગુમ છે
