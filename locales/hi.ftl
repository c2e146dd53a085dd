# The public pages in Hindi. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = हिन्दी
language-direction = ltr

# The frame around every page
frame-skip = सीधे मुख्य जानकारी पर जाएँ
frame-exit-skip = इस पेज से जल्दी बाहर निकलें
frame-exit = इस पेज से बाहर निकलें
frame-exit-before = इमरजेंसी
frame-exit-activated = पेज बंद हो रहा है।
frame-exit-timed-out = “इस पेज से बाहर निकलें” का समय खत्म हो गया।
frame-exit-two-more = Shift, बाहर निकलने के लिए 2 बार और दबाएँ।
frame-exit-one-more = Shift, बाहर निकलने के लिए 1 बार और दबाएँ।
frame-language = भाषा
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = अभी किसी अनुवादक ने इस पेज की जाँच नहीं की है। अगर कोई बात समझ न आए, तो 020 7946 0100 पर फ़ोन करें और बताएँ कि आपकी भाषा कौन-सी है।
frame-demo = डेमो: यहाँ सब कुछ बनावटी है, और आपका भेजा हुआ कोई नहीं पढ़ता।
frame-help = अभी किसी से बात करने के लिए 020 7946 0100 पर फ़ोन करें। अगर किसी बच्चे को खतरा है, तो 999 पर फ़ोन करें।
frame-back = वापस
frame-title = आपके जवाब

# Widgets
form-problem = एक समस्या है
form-error = समस्या:
form-optional = (चाहें तो इसे खाली छोड़ दें)
form-or = या
form-choose = एक चुनें
form-day = दिन
form-month = महीना
form-year = साल
form-now = अभी
form-earlier = पहले
form-between = दो समय के बीच
form-not-known = मुझे नहीं पता
form-date = तारीख
form-date-hint = जैसे, 28/2/2025
form-time = समय
form-time-hint = जैसे, 10:15pm
form-left-empty = तारीख न हो, तो हम इसे पिछले 24 घंटों की बात मानते हैं। समय न हो, तो हम इसे उस दिन का कोई भी समय मानते हैं।
form-which = उस रात घड़ियाँ एक घंटा पीछे की गई थीं, इसलिए यह समय दो बार आया। इनमें से कौन-सा था?
form-first = पहली बार वाला, घड़ियाँ पीछे होने से पहले
form-second = दूसरी बार वाला, घड़ियाँ पीछे होने के बाद
form-from = कब से
form-to = कब तक
form-as-told = अपने शब्दों में
form-read-as = हमने इसे ऐसे समझा
form-kept = सेव हुआ: { "{" }time{ "}" }
form-not-kept = अभी सेव नहीं हुआ: इंटरनेट नहीं चल रहा। यह पेज खुला रखें।

# The first page
start-heading = हमें बताएँ कि कोई बच्चा या बच्ची लापता है
start-emergency = अगर किसी बच्चे को अभी खतरा है, तो 999 पर फ़ोन करें।
start-wait = हमें बताने के लिए आपको इंतज़ार करने की ज़रूरत नहीं है। यहाँ { $count } छोटे सवाल हैं। अगर आपको कोई जवाब नहीं पता, तो यह कहना भी ठीक है।
start-call-back = अगर आप फ़ोन नंबर दें और पूरा होने से पहले रुक जाएँ, तो हमारे यहाँ से कोई आपको उस नंबर पर फ़ोन कर सकता है।
start-kept = आपका लिखा हुआ साथ-साथ सेव होता रहता है और 14 दिन तक रहता है, ताकि आप इसी फ़ोन या कंप्यूटर से आगे जारी रख सकें।
start-begin = शुरू करें
start-carry-on = जारी रखें
start-exit-heading = अगर आपको यह पेज जल्दी छोड़ना पड़े
start-exit-button = “इस पेज से बाहर निकलें” बटन दबाने से, या कीबोर्ड पर Shift 3 बार दबाने से, इस पेज की जगह मौसम दिखने लगता है। यह हर पेज पर काम करता है।
start-exit-history = इससे ये पेज आपके ब्राउज़र की हिस्ट्री से नहीं हटते। जो कोई यह फ़ोन या कंप्यूटर इस्तेमाल करता है, उसे पता चल सकता है कि आपने ये पेज देखे थे।
start-exit-safe = अगर आपको इसकी चिंता है, तो कोई दूसरा फ़ोन या कंप्यूटर इस्तेमाल करें, या 020 7946 0100 पर फ़ोन करें। अगर आपके लिए बोलना मुमकिन न हो, तो 999 पर फ़ोन करें और कहे जाने पर 55 दबाएँ।

# Every question
question-progress = सवाल { $number }, कुल { $count } में से
question-continue = आगे बढ़ें
answer-not-known = मुझे नहीं पता
answer-yes = हाँ
answer-no = नहीं
answer-none = जवाब नहीं दिया गया

# The questions
child-heading = लापता बच्चा या बच्ची कौन है?
ask-name = बच्चे का नाम क्या है?
ask-name-hint = वह नाम जिससे लोग बुलाते हैं। सिर्फ़ पहला नाम भी काफ़ी है।
you-heading = हम आपको फ़ोन कैसे करें?
ask-reporter_name = आपका नाम
ask-reporter_phone = आपका फ़ोन नंबर
ask-reporter_phone-hint = हम इसे सिर्फ़ इस बच्चे के लिए इस्तेमाल करते हैं।
ask-relationship = बच्चे से आपका क्या रिश्ता है?
ask-interpreter = हम आपसे किस भाषा में बात करें?
ask-interpreter-hint = अगर वह अंग्रेज़ी नहीं है, तो दुभाषिए (इंटरप्रेटर) का इंतज़ाम हम करते हैं। आपको ढूँढने की ज़रूरत नहीं है।
ask-born = बच्चे का जन्म कब हुआ था?
ask-responsible = बच्चे का घर किस काउंसिल के इलाके में है?
ask-last_seen = बच्चे को आखिरी बार कब देखा गया था?
ask-last_seen-hint = जितना आपको ठीक-ठीक याद हो।
ask-last_seen_where = बच्चे को आखिरी बार कहाँ देखा गया था?
ask-last_seen_where-hint = कोई सड़क, कोई जगह, या बस का रूट।
danger-heading = क्या बच्चे को खतरा है, या वह बीमार है?
ask-immediate_danger = क्या आपको लगता है कि बच्चे को अभी खतरा है?
ask-medical = क्या बच्चे को दवा की ज़रूरत है, या कोई ऐसी बीमारी या विकलांगता है जिसका अभी ध्यान रखना ज़रूरी है?
ask-circumstances = क्या हुआ?
ask-circumstances-hint = जो भी आपको लगे कि काम आ सकता है, अपने शब्दों में।
looks-heading = बच्चे का हुलिया कैसा है, और उसने क्या पहना था?
ask-family_agrees = क्या बच्चे का परिवार इससे सहमत है कि आप हमें बता रहे हैं?
ask-family_agrees-hint = हम आपकी रिपोर्ट हर हाल में लेते हैं।
home-heading = बच्चे का घर कहाँ है, और बच्चा कहाँ से गया?
ask-missing_from = बच्चा कहाँ से लापता हुआ?
missing_from-family_home = घर, परिवार के साथ
missing_from-foster_home = फ़ॉस्टर परिवार का घर
missing_from-childrens_home = बच्चों का होम (चिल्ड्रन्स होम) या सहायता वाला आवास
missing_from-school = स्कूल या कॉलेज
missing_from-hospital = अस्पताल
missing_from-mental_health_unit = मानसिक स्वास्थ्य यूनिट
missing_from-elsewhere = कोई और जगह
ward-heading = वार्ड के बारे में
ask-ward_contact = वार्ड में बच्चे को कौन जानता है, और हम उनसे कैसे संपर्क करें?
ask-clinical_risk = इलाज के बिना बच्चे को क्या हो सकता है, और कितनी जल्दी?
seen-heading = बच्चे को आखिरी बार कब और कहाँ देखा गया था?
ask-last_seen_with = बच्चा किसके साथ था?
ask-worries = आपको चिंता क्यों है?
ask-out_of_character = क्या यह बच्चे के स्वभाव से अलग है?
ask-description = बच्चे का हुलिया कैसा है?
ask-description-hint = देखने में लगभग कितनी उम्र, कद, बाल, चश्मा: जो भी आपको याद हो।
ask-clothing = बच्चे ने क्या पहना था, और उसके पास क्या था?
reach-heading = बच्चे का फ़ोन और खाते
ask-child_phone = बच्चे का फ़ोन नंबर
ask-social_media = बच्चा ऑनलाइन कौन-से खाते इस्तेमाल करता है?
ask-social_media-hint = ऐप या गेम, और वहाँ बच्चे का नाम।
where-heading = बच्चा कहाँ हो सकता है
ask-whereabouts = बच्चा कहाँ हो सकता है?
ask-steps_taken = आपने या दूसरों ने अब तक क्या-क्या कोशिश की है?
more-heading = कुछ और
ask-noticed = आपको पहली बार कब पता चला, या डर लगा, कि बच्चा लापता है?
ask-delay = क्या पहले किसी को न बताने की कोई वजह थी?
ask-delay-hint = बताना ज़रूरी नहीं है।
ask-other = क्या कुछ और है जो काम आ सकता है?

# Check and send
check-heading = अपने जवाब देख लें
check-lede = आपके भेजते ही कोई इसे पढ़ता है। आप जवाब खाली भी छोड़ सकते हैं।
check-send = भेजें
check-change = बदलें
check-later-heading = ये सवाल भी काम आते हैं
check-later-lede = आप पहले इनके जवाब दे सकते हैं, या अभी भेज सकते हैं। फ़ोन करते समय कोई आपसे ये पूछ सकता है।

# After sending
done-heading = आपकी रिपोर्ट हमें मिल गई है
done-reference = यह रेफ़रेंस नंबर संभालकर रखें
done-telephone = किसी भी समय 020 7946 0100 पर फ़ोन करें, और यह रेफ़रेंस नंबर बताएँ।
done-next-heading = अब क्या होगा
done-told = आपकी रिपोर्ट इनके पास है: { $unit }।
done-read = कोई इसे अभी पढ़ रहा है और तय करेगा कि क्या करना है। अगर आपने नंबर दिया है, तो वे आपको फ़ोन करेंगे।
done-home = अगर बच्चा घर आ जाए या आपको उसकी कोई खबर मिले, तो हमें फ़ोन करें, चाहे कितनी भी देर हो गई हो।
done-danger = अगर आपको पता चले कि बच्चे को खतरा है, तो तुरंत 999 पर फ़ोन करें।
done-link = आपका अपना पन्ना: स्थिति क्या है, और आप हमें क्या बता सकते हैं

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = आपने जो बताया, वह हमने संभालकर रख लिया है
held-danger = अगर किसी बच्चे को अभी खतरा है, तो तुरंत 999 पर फ़ोन करें। हमारा इंतज़ार न करें।
held-read = आप जहाँ हैं, वहाँ से बहुत सारी रिपोर्टें आई हैं, इसलिए आपकी रिपोर्ट आगे जाने से पहले कोई उसे पढ़ता है। आपको इसे दोबारा भेजने की ज़रूरत नहीं है। आप 101 पर फ़ोन करके भी बता सकते हैं।
held-home = अगर बच्चा घर आ जाए या आपको उसकी कोई खबर मिले, तो 101 पर फ़ोन करके बताएँ, चाहे कितनी भी देर हो गई हो।

# The page of a family’s own link
family-heading = आपकी सूचना
family-thanks = हमें मिल गया। धन्यवाद।
family-received = आपकी सूचना हमें मिल गई है। कोई उसे पढ़ रहा है।
family-looked-at = आपकी सूचना हमें मिल गई है, और हम उसे देख रहे हैं।
family-open = हम बच्चे को ढूँढ रहे हैं।
family-not-opened = इस समय हम बच्चे को नहीं ढूँढ रहे हैं। अगर आप सहमत नहीं हैं, या कुछ नया है, तो हमें फ़ोन करें या यहाँ बताएँ।
family-back = बच्चा वापस आ गया है।
family-with = यह इनके पास है: { $unit }।
family-ring = उनसे बात करने के लिए { $phone } पर फ़ोन करें और रेफ़रेंस नंबर बताएँ।
family-next = हम आपको { $time } तक बताएँगे, चाहे कुछ नया न हो।
family-updates = हमने आपको क्या बताया
family-no-news = कुछ नया नहीं है।
family-sent = आपने हमें क्या बताया
family-read = पढ़ा गया: { $time }
family-not-read = हमें मिल गया। कोई इसे जल्दी पढ़ेगा।
family-said-back = आपने हमें बताया कि बच्चा वापस आ गया है।
family-back-seen-to = हमें मिल गया। पक्का करने के लिए कोई आएगा या फ़ोन करेगा।
family-yours = आपके पन्ने का लिंक सिर्फ़ आपके लिए है। जिसके पास यह है वह स्थिति देख सकता है और आपकी ओर से हमें लिख सकता है।
family-tell-go = हमें कुछ नया बताएँ
family-tell-words = आप हमें क्या बताना चाहते हैं?
family-tell-hint = बच्चे की ख़बर किसे मिली, बच्चा कहाँ हो सकता है, आपको किस बात की चिंता है।
family-file = फ़ोटो या दस्तावेज़
family-file-hint = JPEG, PNG, PDF या सादा टेक्स्ट, ज़्यादा से ज़्यादा 10 MB।
family-file-wrong = हम यह फ़ाइल नहीं ले सकते। JPEG या PNG तस्वीर, PDF या सादा टेक्स्ट चुनें, ज़्यादा से ज़्यादा 10 MB।
family-file-alone = (बिना शब्दों की फ़ाइल)
family-empty = कुछ लिखें, या फ़ाइल चुनें।
family-back-go = हमें बताएँ कि बच्चा वापस आ गया है
family-back-lede = जैसे ही बच्चा वापस आए, या आपको पता चले कि वह सुरक्षित है, हमें बताएँ। हम फिर भी पक्का करेंगे कि बच्चा ठीक है।
family-back-where = बच्चा अभी कहाँ है?
family-back-empty = लिखें कि बच्चा कहाँ है। “घर पर” काफ़ी है।
family-over-heading = यह लिंक अब कुछ नहीं खोलता
family-over = हमें कुछ बताने या पूछने के लिए 020 7946 0100 पर फ़ोन करें।

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = हमें बताएँ कि हमने कैसा काम किया: 4 छोटे सवाल
family-ask-lede = जवाब देना ज़रूरी नहीं है। जो लोग बच्चे के साथ काम करते हैं, वे आपकी बात पढ़ सकते हैं।
family-ask-soon = क्या किसी ने आपसे समय रहते बात की?
family-ask-listened = क्या हमने आपकी बात सुनी?
family-ask-advice = हमने आपको जो बताया, क्या वह सही था?
family-ask-language = क्या आप हमसे अपनी भाषा में बात कर पाए?
family-ask-partly = कुछ हद तक
family-ask-no-need = मुझे भाषा में मदद की ज़रूरत नहीं थी
family-ask-or = अगर आप जवाब नहीं देना चाहते
family-ask-never = मुझसे फिर न पूछें
family-ask-empty = कम से कम एक सवाल का जवाब दें, या चुनें कि आपसे फिर न पूछा जाए।
family-feedback-go = शिकायत करें, या बताएँ कि हमने कैसा काम किया
family-feedback-lede = एक वरिष्ठ अधिकारी इसे पढ़ते हैं और आपको जवाब देते हैं।
family-feedback-sort = यह क्या है?
family-feedback-complaint = शिकायत
family-feedback-other = कुछ जो हमने अच्छा किया, या बेहतर कर सकते हैं
family-feedback-unsaid = चुनें कि यह क्या है।
family-feedback-empty = लिखें कि क्या हुआ।
family-feedback-answered = जवाब दिया गया: { $time }

# What a family can do themselves
steps-heading = बच्चे को ढूँढने के लिए आप क्या कर सकते हैं
steps-lede = हमें बताने से पहले इनमें से कुछ भी करना ज़रूरी नहीं है। अगर कुछ पता चले, तो हमें बताएँ।
steps-home = घर में हर जगह देखें, अटारी, शेड और बगीचे में भी।
steps-call = बच्चे को एक से ज़्यादा बार फ़ोन करें और संदेश भेजें।
steps-people = परिवार, दोस्तों और बच्चा जिन्हें जानता है उन सबसे पूछें।
steps-accounts = अगर खोल सकें, तो बच्चे के संदेश और खाते देखें।
steps-places = उन जगहों के बारे में सोचें जहाँ बच्चे को रहना अच्छा लगता है, और वहाँ पूछें।
steps-hospitals = पास के अस्पतालों में फ़ोन करें।
steps-custody = 101 पर फ़ोन करके पूछें कि क्या बच्चा पुलिस की हिरासत में है।

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date } को किसी समय
time-between = { $from } और { $to } के बीच
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = यह बहुत लंबा है। इसे थोड़ा छोटा करें।
error-characters = इसमें ऐसे अक्षर या निशान हैं जिन्हें हम सेव नहीं कर सकते। इसे दोबारा लिखें।
error-date = हम यह तारीख पढ़ नहीं पा रहे हैं। इसे 27 3 2012 की तरह लिखें, या “मुझे नहीं पता” चुनें।
error-other = हम इसे पढ़ नहीं पा रहे हैं। इसे दोबारा लिखें, या “मुझे नहीं पता” चुनें।
error-busy-heading = हम इसे अभी सेव नहीं कर पाए
error-busy = आपने पहले जो भेजा था, वह सब सुरक्षित है। एक मिनट बाद फिर कोशिश करें। अगर किसी बच्चे को खतरा है, तो 999 पर फ़ोन करें।
error-busy-again = यह पेज दोबारा भेजें
error-busy-typed = आपने इस पेज पर जो लिखा है, वह अभी सेव नहीं हुआ है। बटन दबाने पर वह फिर से भेजा जाता है।
error-large-heading = यह इतना ज़्यादा है कि हम एक बार में सेव नहीं कर सकते
error-large = यह पेज सेव नहीं हुआ। वापस जाएँ, अपना लिखा हुआ छोटा करें और फिर से भेजें। आपके बाकी जवाब सेव हैं।
error-address-heading = ऐसा कोई पेज नहीं है
error-address = शायद पेज का पता (लिंक) सही नहीं है। अगर आपने जवाब देना शुरू कर दिया था, तो आपके जवाब सेव हैं।
error-elsewhere-heading = यह किसी दूसरी वेबसाइट से भेजा गया था
error-elsewhere = यह सेव नहीं हुआ। अगर इसे आपने ही लिखा था, तो पहले पेज पर जाएँ और वहाँ लिखें।
error-start-heading = पहले पेज से फिर शुरू करें
error-start = इस फ़ोन या कंप्यूटर पर हमारे पास आपके कोई जवाब नहीं हैं, या वे 14 दिन तक रखे गए थे और अब हट गए हैं।
error-start-go = पहले पेज पर जाएँ

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = माता या पिता
relationship-step_parent = सौतेली माँ या सौतेले पिता, या माता या पिता के पार्टनर
relationship-guardian = अभिभावक (गार्डियन)
relationship-foster_carer = फ़ॉस्टर केयरर
relationship-kinship_carer = रिश्तेदार या दोस्त, जो बच्चे की देखभाल करते हैं
relationship-sibling = भाई या बहन
relationship-grandparent = दादा, दादी, नाना या नानी
relationship-other_relative = कोई और रिश्तेदार
relationship-friend = दोस्त
relationship-partner = बॉयफ़्रेंड या गर्लफ़्रेंड
relationship-neighbour = पड़ोसी
relationship-school = स्कूल या कॉलेज
relationship-charity_worker = धर्मार्थ संस्था
relationship-child = मैं ही वह बच्चा या बच्ची हूँ
relationship-other = कोई और

family-letters-go = कुछ नया होने पर ई-मेल से जानें
family-letters-lede = हम केवल यह लिखते हैं कि आपके पृष्ठ पर कुछ नया है। सोचें कि आपका ई-मेल और कौन पढ़ता है।
family-letters-on = कुछ नया होने पर हम आपको लिखते हैं। बंद करने के लिए खाना खाली छोड़कर भेजें।
family-letters-email = ई-मेल पता
family-letters-hint = जैसे name@example.org। खाली: हम नहीं लिखते।
family-letters-wrong = name@example.org जैसा पता लिखें, या खाली छोड़ दें।
letter-subject = आपके पृष्ठ पर कुछ नया है
letter-new = आपके पृष्ठ पर कुछ नया है। आपको दिया गया लिंक खोलें। हम यहाँ और कुछ नहीं कहते, क्योंकि दूसरे लोग इसे पढ़ सकते हैं।
letter-asks = वहाँ हम यह भी पूछते हैं कि हमने कैसा काम किया: 4 छोटे प्रश्न। उत्तर देना ज़रूरी नहीं है।
letter-stop = ये पत्र अब नहीं चाहिए? आप इन्हें अपने पृष्ठ पर बंद कर सकते हैं। इस पत्र का उत्तर कोई नहीं पढ़ता। आपात स्थिति में 999 पर फ़ोन करें।

# A time away that nobody can explain, and the report by the link
family-away-go = हमें बताएँ कि बच्चा कुछ समय के लिए गायब था
family-away-lede = चाहे कितनी ही कम देर हो, और चाहे बच्चा लौट आया हो। बच्चे के साथ काम करने वाले इसे पढ़ सकते हैं। पुलिस इसके कारण कुछ नहीं करती। अगर आप नहीं जानते कि बच्चा अभी कहाँ है, तो हमें बताएँ कि बच्चा लापता है।
family-away-from = बच्चे को कहाँ होना चाहिए था?
family-away-home = घर पर
family-away-school = स्कूल या कॉलेज में
family-away-other = कहीं और
family-away-since = बच्चा कब से गायब था?
family-away-until = कब तक?
family-away-known = क्या आप जानते हैं कि बच्चा अभी कहाँ है?
family-away-words = आप इसके बारे में क्या जानते हैं?
family-away-order = यह बच्चे के जाने से पहले है। दोनों समय फिर से देखें।
family-away-told = आपने हमें बताया कि बच्चा कुछ समय के लिए गायब था।
family-missing-go = हमें बताएँ कि बच्चा लापता है
family-missing-lede = आप नहीं जानते कि बच्चा कहाँ है? बटन दबाएँ, आपकी सूचना हमें तुरंत मिल जाएगी। आपने जो हमें बताया वह उसके साथ जाता है। अगर बच्चा अभी ख़तरे में है, तो 999 पर फ़ोन करें।
family-missing-press = बच्चा अभी लापता है
