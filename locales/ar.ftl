# The public pages in Arabic. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = العربية
language-direction = rtl

# The frame around every page
frame-skip = الانتقال إلى المحتوى الرئيسي
frame-exit-skip = الخروج من هذه الصفحة بسرعة
frame-exit = الخروج من هذه الصفحة
frame-exit-before = طوارئ
frame-exit-activated = جارٍ الخروج من الصفحة.
frame-exit-timed-out = انتهت مهلة «الخروج من هذه الصفحة».
frame-exit-two-more = Shift، بقي الضغط مرتين للخروج.
frame-exit-one-more = Shift، بقي الضغط مرة واحدة للخروج.
frame-language = اللغة
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = لم يراجع أي مترجم هذه الصفحة بعد. إذا كان هناك شيء غير واضح، يُرجى الاتصال بالرقم ‎020 7946 0100 وذكر لغتك.
frame-demo = نسخة للتجربة: كل ما هنا غير حقيقي، ولا أحد يقرأ ما يصل منك.
frame-help = للتحدث مع شخص الآن، يُرجى الاتصال بالرقم ‎020 7946 0100. إذا كان هناك طفل في خطر، يُرجى الاتصال بالرقم 999.
frame-back = رجوع
frame-title = إجاباتك

# Widgets
form-problem = هناك مشكلة
form-error = مشكلة:
form-optional = (يمكنك ترك هذا فارغًا)
form-or = أو
form-choose = يُرجى الاختيار
form-day = اليوم
form-month = الشهر
form-year = السنة
form-now = الآن
form-earlier = قبل الآن
form-between = بين وقتين
form-not-known = لا أعرف
form-date = التاريخ
form-date-hint = مثلًا، 28/2/2025
form-time = الوقت
form-time-hint = مثلًا، 10:15pm
form-left-empty = إذا لم يُكتب التاريخ، نعتبر أن ذلك كان في آخر 24 ساعة. وإذا لم يُكتب الوقت، نعتبر أنه كان في أي وقت من ذلك اليوم.
form-which = في تلك الليلة رجعت الساعة إلى الوراء ساعة واحدة، فجاء هذا الوقت مرتين. في أي مرة كان ذلك؟
form-first = المرة الأولى، قبل رجوع الساعة إلى الوراء
form-second = المرة الثانية، بعد رجوع الساعة إلى الوراء
form-from = من
form-to = إلى
form-as-told = بكلماتك أنت
form-read-as = فهمنا هذا على أنه
form-kept = تم الحفظ: { "{" }time{ "}" }
form-not-kept = لم يُحفظ بعد: لا يوجد اتصال بالإنترنت. يُرجى ترك هذه الصفحة مفتوحة.

# The first page
start-heading = إبلاغنا عن طفل مفقود أو طفلة مفقودة
start-emergency = إذا كان هناك طفل في خطر الآن، يُرجى الاتصال بالرقم 999.
start-wait = ليس عليك الانتظار قبل إبلاغنا. عدد الأسئلة القصيرة: { $count }. وإذا لم يكن لديك جواب، يمكنك قول ذلك.
start-call-back = إذا أعطيت رقم هاتف ثم توقفت قبل النهاية، فقد يتصل بك أحدنا على هذا الرقم.
start-kept = يُحفظ ما كتبته أولًا بأول، لمدة تصل إلى 14 يومًا، لكي يمكنك المتابعة من هذا الجهاز.
start-begin = بدء
start-carry-on = متابعة ما بدأته
start-exit-heading = إذا احتجت إلى ترك هذه الصفحة بسرعة
start-exit-button = زر «الخروج من هذه الصفحة»، أو الضغط على مفتاح Shift في لوحة المفاتيح 3 مرات، يُظهر الطقس بدلًا من هذه الصفحة. وهذا يعمل في كل صفحة.
start-exit-history = هذا لا يمحو هذه الصفحات من سجل المتصفح في جهازك. وقد يستطيع من يستعمل هذا الجهاز أن يرى أنك كنت هنا.
start-exit-safe = إذا كان هذا يقلقك، يُرجى استعمال جهاز آخر، أو الاتصال بالرقم ‎020 7946 0100. وإذا كان الكلام غير ممكن، يُرجى الاتصال بالرقم 999 والضغط على 55 عندما يُطلب منك ذلك.

# Every question
question-progress = السؤال { $number } من { $count }
question-continue = متابعة
answer-not-known = لا أعرف
answer-yes = نعم
answer-no = لا
answer-none = لا توجد إجابة

# The questions
child-heading = من هو الطفل أو الطفلة؟
ask-name = ما اسم الطفل؟
ask-name-hint = الاسم الذي يناديه به الناس. الاسم الأول يكفي.
you-heading = كيف يمكننا الاتصال بك؟
ask-reporter_name = اسمك
ask-reporter_phone = رقم هاتفك
ask-reporter_phone-hint = لا نستعمله إلا من أجل هذا الطفل.
ask-relationship = ما صلتك بالطفل؟
ask-interpreter = بأي لغة نتكلم معك؟
ask-interpreter-hint = إذا لم تكن الإنجليزية، فنحن نوفر المترجم. ليس عليك البحث عن مترجم.
ask-born = متى وُلد الطفل؟
ask-responsible = في منطقة أي مجلس محلي (council) يسكن الطفل؟
ask-last_seen = متى شوهد الطفل آخر مرة؟
ask-last_seen-hint = ولو بالتقريب.
ask-last_seen_where = أين شوهد الطفل آخر مرة؟
ask-last_seen_where-hint = شارع، أو مكان، أو خط باص.
danger-heading = هل الطفل في خطر أو مريض؟
ask-immediate_danger = برأيك، هل الطفل في خطر الآن؟
ask-medical = هل يحتاج الطفل إلى دواء، أو هل لديه مرض أو إعاقة يجب الانتباه لها الآن؟
ask-circumstances = ماذا حدث؟
ask-circumstances-hint = أي شيء قد يساعد برأيك، بكلماتك أنت.
looks-heading = كيف يبدو الطفل، وماذا كان يلبس؟
ask-family_agrees = هل توافق عائلة الطفل على أن تخبرنا؟
ask-family_agrees-hint = نستلم بلاغك في كل الأحوال.
home-heading = أين يسكن الطفل، ومن أين ذهب؟
ask-missing_from = من أي مكان فُقد الطفل؟
missing_from-family_home = البيت، مع العائلة
missing_from-foster_home = بيت أسرة حاضنة (foster home)
missing_from-childrens_home = دار لرعاية الأطفال أو سكن مع دعم
missing_from-school = مدرسة أو كلية
missing_from-hospital = مستشفى
missing_from-mental_health_unit = وحدة للصحة النفسية
missing_from-elsewhere = مكان آخر
ward-heading = عن قسم المستشفى
ask-ward_contact = من يعرف الطفل في القسم، وكيف يمكننا الاتصال بهذا الشخص؟
ask-clinical_risk = ماذا يمكن أن يحدث للطفل بدون علاج، وخلال كم من الوقت؟
seen-heading = متى وأين شوهد الطفل آخر مرة؟
ask-last_seen_with = مع من كان الطفل؟
ask-worries = ما سبب قلقك؟
ask-out_of_character = هل هذا غير معتاد من الطفل؟
ask-description = كيف يبدو الطفل؟
ask-description-hint = كم يبدو عمره تقريبًا، والطول، والشعر، والنظارة: أي شيء تتذكره.
ask-clothing = ماذا كان الطفل يلبس، وماذا كان يحمل؟
reach-heading = هاتف الطفل وحساباته
ask-child_phone = رقم هاتف الطفل
ask-social_media = ما الحسابات التي يستعملها الطفل على الإنترنت؟
ask-social_media-hint = التطبيق أو اللعبة، واسم الطفل هناك.
where-heading = أماكن قد يكون فيها الطفل
ask-whereabouts = أين قد يكون الطفل؟
ask-steps_taken = ما الذي جربته أنت أو جربه غيرك حتى الآن؟
more-heading = معلومات أخرى
ask-noticed = متى عرفت، أو خشيت، لأول مرة أن الطفل قد اختفى؟
ask-delay = هل كان هناك سبب لعدم إبلاغ أحد في وقت أبكر؟
ask-delay-hint = لا يلزم أن تقول السبب.
ask-other = هل هناك أي شيء آخر قد يساعد؟

# Check and send
check-heading = مراجعة إجاباتك
check-lede = يقرأ أحدنا هذا فور إرساله. يمكنك ترك إجابات فارغة.
check-send = إرسال
check-change = تغيير
check-later-heading = هذه الأسئلة تساعد أيضًا
check-later-lede = يمكنك الإجابة عنها أولًا، أو الإرسال الآن. وقد يسألك عنها أحدنا عند الاتصال بك.

# After sending
done-heading = وصلنا بلاغك
done-reference = يُرجى الاحتفاظ بهذا الرقم المرجعي
done-telephone = يمكنك الاتصال بالرقم ‎020 7946 0100 في أي وقت، مع ذكر الرقم المرجعي.
done-next-heading = ماذا يحدث الآن
done-told = بلاغك الآن عند: { $unit }.
done-read = هناك من يقرؤه الآن ويقرر ما يجب فعله. إذا أعطيت رقمًا، فسوف يتصلون بك.
done-home = إذا عاد الطفل إلى البيت أو وصلك خبر منه، يُرجى الاتصال بنا، مهما كان الوقت متأخرًا.
done-danger = إذا علمت أن الطفل في خطر، يُرجى الاتصال فورًا بالرقم 999.
done-link = صفحتك: كيف تسير الأمور، وما يمكنك إخبارنا به

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = حفظنا ما أخبرتنا به
held-danger = إذا كان هناك طفل في خطر الآن، يُرجى الاتصال فورًا بالرقم 999، من دون انتظارنا.
held-read = وصلت بلاغات كثيرة جدًا من المكان الذي أنت فيه، لذلك يقرأ أحدنا بلاغك قبل تحويله. لا حاجة إلى إرساله مرة أخرى. ويمكنك أيضًا الاتصال بالرقم 101 وإبلاغهم.
held-home = إذا عاد الطفل إلى البيت أو وصلك خبر منه، يُرجى الاتصال بالرقم 101 وإبلاغهم، مهما كان الوقت متأخرًا.

# The page of a family’s own link
family-heading = بلاغك
family-thanks = وصلنا ذلك. شكرًا لك.
family-received = وصلنا بلاغك. هناك من يقرؤه.
family-looked-at = وصلنا بلاغك، ونحن ننظر فيه.
family-open = نحن نبحث عن الطفل.
family-not-opened = نحن لا نبحث عن الطفل في الوقت الحالي. إذا كنت لا توافق، أو كان هناك جديد، فاتصل بنا أو أخبرنا هنا.
family-back = عاد الطفل.
family-with = البلاغ لدى: { $unit }.
family-ring = للتحدث معهم، اتصل على { $phone } واذكر الرقم المرجعي.
family-next = سنخبرك بما لدينا قبل { $time }، حتى إن لم يكن هناك جديد.
family-updates = ما أخبرناك به
family-no-news = لا جديد.
family-sent = ما أخبرتنا به
family-read = قُرئ: { $time }
family-not-read = وصلنا ذلك. سيقرؤه أحد قريبًا.
family-said-back = أخبرتنا أن الطفل عاد.
family-back-seen-to = وصلنا ذلك. سيأتي أحد أو يتصل للتأكد.
family-yours = رابط صفحتك لك وحدك. من يحصل عليه يمكنه أن يرى كيف تسير الأمور وأن يكتب إلينا باسمك.
family-tell-go = أخبرنا بشيء جديد
family-tell-words = ماذا تريد أن تخبرنا؟
family-tell-hint = من سمع من الطفل، وأين قد يكون، وما الذي يقلقك.
family-file = صورة أو مستند
family-file-hint = JPEG أو PNG أو PDF أو نص عادي، بحد أقصى 10 ميغابايت.
family-file-wrong = لا يمكننا قبول هذا الملف. اختر صورة JPEG أو PNG أو ملف PDF أو نصًا عاديًا، بحد أقصى 10 ميغابايت.
family-file-alone = (ملف بلا كلمات)
family-empty = اكتب شيئًا، أو اختر ملفًا.
family-back-go = أخبرنا أن الطفل عاد
family-back-lede = أخبرنا فور عودة الطفل، أو إذا علمت أنه بأمان. سنتأكد مع ذلك من أنه بخير.
family-back-where = أين الطفل الآن؟
family-back-empty = اكتب أين الطفل. تكفي عبارة «في البيت».
family-over-heading = لم يعد هذا الرابط يفتح شيئًا
family-over = لإخبارنا أو سؤالنا عن شيء، اتصل على 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = أخبرنا كيف كان عملنا: 4 أسئلة قصيرة
family-ask-lede = لا يلزم أن تجيب. من يعملون مع الطفل يمكنهم قراءة ما تقوله.
family-ask-soon = هل تحدّث معك أحد في وقت مناسب؟
family-ask-listened = هل استمعنا إليك؟
family-ask-advice = هل كان ما قلناه لك صحيحًا؟
family-ask-language = هل استطعت التحدث معنا بلغتك؟
family-ask-partly = إلى حد ما
family-ask-no-need = لم أحتج إلى مساعدة في اللغة
family-ask-or = إذا كنت لا تريد الإجابة
family-ask-never = لا تسألوني مرة أخرى
family-ask-empty = أجب عن سؤال واحد على الأقل، أو اختر ألا نسألك مرة أخرى.
family-feedback-go = تقديم شكوى، أو إخبارنا كيف كان عملنا
family-feedback-lede = يقرأه مسؤول ويرد عليك.
family-feedback-sort = ما هو؟
family-feedback-complaint = شكوى
family-feedback-other = شيء أحسنّا فيه، أو يمكن أن نحسّنه
family-feedback-unsaid = اختر ما هو.
family-feedback-empty = اكتب ما حدث.
family-feedback-answered = تم الرد: { $time }

# What a family can do themselves
steps-heading = ما يمكنك فعله للعثور على الطفل
steps-lede = لا يلزم أن تفعل أي شيء من هذا قبل أن تخبرنا. إذا عرفت شيئًا فأخبرنا.
steps-home = ابحث في كل مكان في البيت، وأيضًا في العلية والمخزن والحديقة.
steps-call = اتصل بالطفل وأرسل إليه رسائل، أكثر من مرة.
steps-people = اسأل العائلة والأصدقاء وكل من يعرفه الطفل.
steps-accounts = انظر في رسائل الطفل وحساباته، إذا أمكنك فتحها.
steps-places = فكّر في الأماكن التي يحب الطفل أن يكون فيها، واسأل هناك.
steps-hospitals = اتصل بالمستشفيات القريبة.
steps-custody = اتصل بالرقم 101 واسأل هل الطفل محتجز لدى الشرطة.

# Times as they were read
time-at = { $date }، { $time }
time-day = في وقت ما من يوم { $date }
time-between = بين { $from } و { $to }
time-words = «{ $words }»
time-both = { $time }،‏ «{ $words }»

# What is wrong with an answer
error-too-long = هذا طويل جدًا. يُرجى اختصاره قليلًا.
error-characters = هنا رموز لا يمكننا حفظها. يُرجى كتابة هذا من جديد.
error-date = لا يمكننا قراءة هذا التاريخ. يُرجى كتابته مثل ‎27 3 2012، أو اختيار «لا أعرف».
error-other = لا يمكننا قراءة هذا. يُرجى كتابته من جديد، أو اختيار «لا أعرف».
error-busy-heading = لم نتمكن من حفظ ذلك الآن
error-busy = كل ما أرسلته من قبل محفوظ. يُرجى المحاولة مرة أخرى بعد دقيقة. إذا كان هناك طفل في خطر، يُرجى الاتصال بالرقم 999.
error-busy-again = إرسال هذه الصفحة مرة أخرى
error-busy-typed = ما كتبته في هذه الصفحة لم يُحفظ بعد. وعند الضغط على الزر يُرسل مرة أخرى.
error-large-heading = هذا أكثر مما يمكننا حفظه في مرة واحدة
error-large = لم تُحفظ هذه الصفحة. يُرجى الرجوع واختصار ما كتبته ثم إرساله مرة أخرى. إجاباتك الأخرى محفوظة.
error-address-heading = هذه الصفحة غير موجودة
error-address = قد يكون عنوان الصفحة (الرابط) غير صحيح. إذا كنت قد بدأت الإجابة، فإجاباتك محفوظة.
error-elsewhere-heading = أُرسل هذا من موقع آخر على الإنترنت
error-elsewhere = لم يُحفظ. إذا كنت أنت من كتبه، يُرجى الذهاب إلى الصفحة الأولى وكتابته هناك.
error-start-heading = البدء من جديد من الصفحة الأولى
error-start = ليست لدينا إجابات منك على هذا الجهاز، أو أنها حُفظت 14 يومًا ولم تعد موجودة.
error-start-go = الذهاب إلى الصفحة الأولى

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = أم أو أب
relationship-step_parent = زوج الأم أو زوجة الأب، أو شريك أو شريكة أحد الوالدين
relationship-guardian = وصي أو وصية على الطفل
relationship-foster_carer = من أسرة حاضنة (foster carer)
relationship-kinship_carer = من الأقارب أو الأصدقاء الذين يرعون الطفل
relationship-sibling = أخ أو أخت
relationship-grandparent = جد أو جدة
relationship-other_relative = من الأقارب الآخرين
relationship-friend = صديق أو صديقة
relationship-partner = حبيب أو حبيبة
relationship-neighbour = جار أو جارة
relationship-school = مدرسة أو كلية
relationship-charity_worker = جمعية خيرية
relationship-child = أنا الطفل أو الطفلة
relationship-other = شخص آخر

family-letters-go = إعلامك بالبريد الإلكتروني عند وجود جديد
family-letters-lede = نكتب فقط أن هناك شيئًا جديدًا في صفحتك. فكّر في من قد يقرأ بريدك الإلكتروني أيضًا.
family-letters-on = نكتب إليك عند وجود جديد. لإيقاف ذلك، اترك الخانة فارغة وأرسل.
family-letters-email = عنوان البريد الإلكتروني
family-letters-hint = مثل name@example.org. إذا تُرك فارغًا: لا نكتب.
family-letters-wrong = اكتب عنوانًا مثل name@example.org، أو اتركه فارغًا.
letter-subject = هناك شيء جديد في صفحتك
letter-new = هناك شيء جديد في صفحتك. افتح الرابط الذي أُعطي لك. لا نقول أكثر هنا لأن آخرين قد يقرؤون هذه الرسالة.
letter-asks = ونسألك هناك أيضًا كيف كان عملنا: 4 أسئلة قصيرة. لست مضطرًا للإجابة.
letter-stop = لا تريد هذه الرسائل بعد الآن؟ يمكنك إيقافها في صفحتك. لا أحد يقرأ الرد على هذه الرسالة. في حالة الطوارئ اتصل بالرقم 999.

# A time away that nobody can explain, and the report by the link
family-away-go = أخبرنا أن الطفل كان غائبًا لفترة
family-away-lede = مهما كانت قصيرة، وحتى لو عاد الطفل. يمكن لمن يعملون مع الطفل قراءة ذلك. لا تفعل الشرطة شيئًا بسببه. إذا كنت لا تعرف أين الطفل الآن، فأخبرنا أنه مفقود.
family-away-from = أين كان ينبغي أن يكون الطفل؟
family-away-home = في المنزل
family-away-school = في المدرسة أو الكلية
family-away-other = في مكان آخر
family-away-since = منذ متى كان غائبًا؟
family-away-until = حتى متى؟
family-away-known = هل تعرف أين الطفل الآن؟
family-away-words = ماذا تعرف عن ذلك؟
family-away-order = هذا قبل غياب الطفل. انظر إلى الوقتين مرة أخرى.
family-away-told = أخبرتنا أن الطفل كان غائبًا لفترة.
family-missing-go = أخبرنا أن الطفل مفقود
family-missing-lede = لا تعرف أين الطفل؟ اضغط الزر فيصلنا بلاغك فورًا، ومعه ما أخبرتنا به. إذا كان الطفل في خطر الآن فاتصل بالرقم 999.
family-missing-press = الطفل مفقود الآن
