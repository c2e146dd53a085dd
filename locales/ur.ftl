# The public pages in Urdu. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = اردو
language-direction = rtl

# The frame around every page
frame-skip = سیدھے اصل معلومات پر جائیں
frame-exit-skip = اس صفحے سے جلدی باہر نکلیں
frame-exit = اس صفحے سے باہر نکلیں
frame-exit-before = ایمرجنسی
frame-exit-activated = صفحہ بند ہو رہا ہے۔
frame-exit-timed-out = ”اس صفحے سے باہر نکلیں“ کا وقت ختم ہو گیا۔
frame-exit-two-more = Shift، باہر نکلنے کے لیے 2 بار اور دبائیں۔
frame-exit-one-more = Shift، باہر نکلنے کے لیے 1 بار اور دبائیں۔
frame-language = زبان
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = ابھی کسی مترجم نے اس صفحے کو چیک نہیں کیا۔ اگر کوئی بات سمجھ نہ آئے تو ‎020 7946 0100 پر فون کریں اور بتائیں کہ آپ کی زبان کون سی ہے۔
frame-demo = ڈیمو: یہاں سب کچھ فرضی ہے، اور آپ کا بھیجا ہوا کوئی نہیں پڑھتا۔
frame-help = ابھی کسی سے بات کرنے کے لیے ‎020 7946 0100 پر فون کریں۔ اگر کسی بچے کو خطرہ ہے تو 999 پر فون کریں۔
frame-back = واپس
frame-title = آپ کے جواب

# Widgets
form-problem = ایک مسئلہ ہے
form-error = مسئلہ:
form-optional = (چاہیں تو اسے خالی چھوڑ دیں)
form-or = یا
form-choose = ایک چنیں
form-day = دن
form-month = مہینہ
form-year = سال
form-now = ابھی
form-earlier = پہلے
form-between = دو وقتوں کے درمیان
form-not-known = مجھے نہیں معلوم
form-date = تاریخ
form-date-hint = جیسے، 28/2/2025
form-time = وقت
form-time-hint = جیسے، 10:15pm
form-left-empty = تاریخ نہ ہو تو ہم اسے پچھلے 24 گھنٹوں کی بات سمجھتے ہیں۔ وقت نہ ہو تو ہم اسے اس دن کا کوئی بھی وقت سمجھتے ہیں۔
form-which = اس رات گھڑیاں ایک گھنٹہ پیچھے کی گئی تھیں، اس لیے یہ وقت دو بار آیا۔ ان میں سے کون سا تھا؟
form-first = پہلی بار والا، گھڑیاں پیچھے ہونے سے پہلے
form-second = دوسری بار والا، گھڑیاں پیچھے ہونے کے بعد
form-from = کب سے
form-to = کب تک
form-as-told = اپنے الفاظ میں
form-read-as = ہم نے اسے یوں سمجھا
form-kept = محفوظ ہوا: { "{" }time{ "}" }
form-not-kept = ابھی محفوظ نہیں ہوا: انٹرنیٹ نہیں چل رہا۔ یہ صفحہ کھلا رکھیں۔

# The first page
start-heading = ہمیں بتائیں کہ کوئی بچہ یا بچی لاپتہ ہے
start-emergency = اگر کسی بچے کو ابھی خطرہ ہے تو 999 پر فون کریں۔
start-wait = ہمیں بتانے کے لیے آپ کو انتظار کرنے کی ضرورت نہیں۔ یہاں { $count } چھوٹے سوال ہیں۔ اگر آپ کو کوئی جواب معلوم نہیں تو یہ کہنا بھی ٹھیک ہے۔
start-call-back = اگر آپ فون نمبر دیں اور پورا ہونے سے پہلے رک جائیں تو ہماری طرف سے کوئی آپ کو اس نمبر پر فون کر سکتا ہے۔
start-kept = آپ کا لکھا ہوا ساتھ ساتھ محفوظ ہوتا رہتا ہے اور 14 دن تک رہتا ہے، تاکہ آپ اسی فون یا کمپیوٹر سے آگے جاری رکھ سکیں۔
start-begin = شروع کریں
start-carry-on = جاری رکھیں
start-exit-heading = اگر آپ کو یہ صفحہ جلدی چھوڑنا پڑے
start-exit-button = ”اس صفحے سے باہر نکلیں“ کا بٹن دبانے سے، یا کی بورڈ پر Shift کو 3 بار دبانے سے، اس صفحے کی جگہ موسم نظر آنے لگتا ہے۔ یہ ہر صفحے پر کام کرتا ہے۔
start-exit-history = اس سے یہ صفحے آپ کے براؤزر کی ہسٹری سے نہیں ہٹتے۔ جو کوئی یہ فون یا کمپیوٹر استعمال کرتا ہے، اسے پتا چل سکتا ہے کہ آپ نے یہ صفحے دیکھے تھے۔
start-exit-safe = اگر آپ کو اس کی فکر ہے تو کوئی دوسرا فون یا کمپیوٹر استعمال کریں، یا ‎020 7946 0100 پر فون کریں۔ اگر آپ کے لیے بولنا ممکن نہ ہو تو 999 پر فون کریں اور کہے جانے پر 55 دبائیں۔

# Every question
question-progress = سوال { $number }، کل { $count } میں سے
question-continue = آگے بڑھیں
answer-not-known = مجھے نہیں معلوم
answer-yes = ہاں
answer-no = نہیں
answer-none = جواب نہیں دیا گیا

# The questions
child-heading = لاپتہ بچہ یا بچی کون ہے؟
ask-name = بچے کا نام کیا ہے؟
ask-name-hint = وہ نام جس سے لوگ بلاتے ہیں۔ صرف پہلا نام بھی کافی ہے۔
you-heading = ہم آپ کو فون کیسے کریں؟
ask-reporter_name = آپ کا نام
ask-reporter_phone = آپ کا فون نمبر
ask-reporter_phone-hint = ہم اسے صرف اس بچے کے لیے استعمال کرتے ہیں۔
ask-relationship = بچے سے آپ کا کیا رشتہ ہے؟
ask-interpreter = ہم آپ سے کس زبان میں بات کریں؟
ask-interpreter-hint = اگر وہ انگریزی نہیں تو ترجمان (انٹرپریٹر) کا انتظام ہم کرتے ہیں۔ آپ کو ڈھونڈنے کی ضرورت نہیں۔
ask-born = بچے کی پیدائش کب ہوئی تھی؟
ask-responsible = بچے کا گھر کس کونسل کے علاقے میں ہے؟
ask-last_seen = بچے کو آخری بار کب دیکھا گیا تھا؟
ask-last_seen-hint = جتنا آپ کو ٹھیک ٹھیک یاد ہو۔
ask-last_seen_where = بچے کو آخری بار کہاں دیکھا گیا تھا؟
ask-last_seen_where-hint = کوئی سڑک، کوئی جگہ، یا بس کا روٹ۔
danger-heading = کیا بچے کو خطرہ ہے، یا وہ بیمار ہے؟
ask-immediate_danger = کیا آپ کو لگتا ہے کہ بچے کو ابھی خطرہ ہے؟
ask-medical = کیا بچے کو دوا کی ضرورت ہے، یا کوئی ایسی بیماری یا معذوری ہے جس کا ابھی خیال رکھنا ضروری ہے؟
ask-circumstances = کیا ہوا؟
ask-circumstances-hint = جو بھی آپ کو لگے کہ کام آ سکتا ہے، اپنے الفاظ میں۔
looks-heading = بچے کا حلیہ کیسا ہے، اور اس نے کیا پہنا ہوا تھا؟
ask-family_agrees = کیا بچے کا خاندان راضی ہے کہ آپ ہمیں بتائیں؟
ask-family_agrees-hint = ہم آپ کی اطلاع ہر صورت میں لیتے ہیں۔
home-heading = بچے کا گھر کہاں ہے، اور بچہ کہاں سے گیا؟
ask-missing_from = بچہ کہاں سے لاپتہ ہوا؟
missing_from-family_home = گھر، خاندان کے ساتھ
missing_from-foster_home = فوسٹر خاندان کا گھر
missing_from-childrens_home = بچوں کا ہوم (چلڈرنز ہوم) یا مدد والی رہائش
missing_from-school = اسکول یا کالج
missing_from-hospital = ہسپتال
missing_from-mental_health_unit = ذہنی صحت کا یونٹ
missing_from-elsewhere = کوئی اور جگہ
ward-heading = وارڈ کے بارے میں
ask-ward_contact = وارڈ میں بچے کو کون جانتا ہے، اور ہم ان سے کیسے رابطہ کریں؟
ask-clinical_risk = علاج کے بغیر بچے کو کیا ہو سکتا ہے، اور کتنی جلدی؟
seen-heading = بچے کو آخری بار کب اور کہاں دیکھا گیا تھا؟
ask-last_seen_with = بچہ کس کے ساتھ تھا؟
ask-worries = آپ کو فکر کیوں ہے؟
ask-out_of_character = کیا یہ بچے کے مزاج سے ہٹ کر ہے؟
ask-description = بچے کا حلیہ کیسا ہے؟
ask-description-hint = دیکھنے میں تقریباً کتنی عمر، قد، بال، چشمہ: جو بھی آپ کو یاد ہو۔
ask-clothing = بچے نے کیا پہنا ہوا تھا، اور اس کے پاس کیا تھا؟
reach-heading = بچے کا فون اور اکاؤنٹس
ask-child_phone = بچے کا فون نمبر
ask-social_media = بچہ آن لائن کون سے اکاؤنٹس استعمال کرتا ہے؟
ask-social_media-hint = ایپ یا گیم، اور وہاں بچے کا نام۔
where-heading = بچہ کہاں ہو سکتا ہے
ask-whereabouts = بچہ کہاں ہو سکتا ہے؟
ask-steps_taken = آپ نے یا دوسروں نے اب تک کیا کیا کوشش کی ہے؟
more-heading = کچھ اور
ask-noticed = آپ کو پہلی بار کب معلوم ہوا، یا ڈر لگا، کہ بچہ لاپتہ ہے؟
ask-delay = کیا پہلے کسی کو نہ بتانے کی کوئی وجہ تھی؟
ask-delay-hint = بتانا ضروری نہیں۔
ask-other = کیا کچھ اور ہے جو کام آ سکتا ہے؟

# Check and send
check-heading = اپنے جواب دیکھ لیں
check-lede = آپ کے بھیجتے ہی کوئی اسے پڑھتا ہے۔ آپ جواب خالی بھی چھوڑ سکتے ہیں۔
check-send = بھیجیں
check-change = بدلیں
check-later-heading = یہ سوال بھی کام آتے ہیں
check-later-lede = آپ پہلے ان کے جواب دے سکتے ہیں، یا ابھی بھیج سکتے ہیں۔ فون کرتے وقت کوئی آپ سے یہ پوچھ سکتا ہے۔

# After sending
done-heading = آپ کی رپورٹ ہمیں مل گئی ہے
done-reference = یہ ریفرنس نمبر سنبھال کر رکھیں
done-telephone = کسی بھی وقت ‎020 7946 0100 پر فون کریں، اور یہ ریفرنس نمبر بتائیں۔
done-next-heading = اب کیا ہو گا
done-told = آپ کی رپورٹ ان کے پاس ہے: { $unit }۔
done-read = کوئی اسے ابھی پڑھ رہا ہے اور طے کرے گا کہ کیا کرنا ہے۔ اگر آپ نے نمبر دیا ہے تو وہ آپ کو فون کریں گے۔
done-home = اگر بچہ گھر آ جائے یا آپ کو اس کی کوئی خبر ملے تو ہمیں فون کریں، چاہے کتنی بھی دیر ہو گئی ہو۔
done-danger = اگر آپ کو پتا چلے کہ بچے کو خطرہ ہے تو فوراً 999 پر فون کریں۔
done-link = آپ کا اپنا صفحہ: صورتِ حال کیا ہے، اور آپ ہمیں کیا بتا سکتے ہیں

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = آپ نے جو بتایا، وہ ہم نے سنبھال کر رکھ لیا ہے
held-danger = اگر کسی بچے کو ابھی خطرہ ہے تو فوراً 999 پر فون کریں۔ ہمارا انتظار نہ کریں۔
held-read = آپ جہاں ہیں، وہاں سے بہت ساری رپورٹیں آئی ہیں، اس لیے آپ کی رپورٹ آگے جانے سے پہلے کوئی اسے پڑھتا ہے۔ آپ کو اسے دوبارہ بھیجنے کی ضرورت نہیں۔ آپ 101 پر فون کر کے بھی بتا سکتے ہیں۔
held-home = اگر بچہ گھر آ جائے یا آپ کو اس کی کوئی خبر ملے تو 101 پر فون کر کے بتائیں، چاہے کتنی بھی دیر ہو گئی ہو۔

# The page of a family’s own link
family-heading = آپ کی اطلاع
family-thanks = ہمیں مل گیا۔ شکریہ۔
family-received = آپ کی اطلاع ہمیں مل گئی ہے۔ کوئی اسے پڑھ رہا ہے۔
family-looked-at = آپ کی اطلاع ہمیں مل گئی ہے، اور ہم اسے دیکھ رہے ہیں۔
family-open = ہم بچے کو تلاش کر رہے ہیں۔
family-not-opened = اس وقت ہم بچے کو تلاش نہیں کر رہے۔ اگر آپ متفق نہیں، یا کوئی نئی بات ہے، تو ہمیں فون کریں یا یہاں بتائیں۔
family-back = بچہ واپس آ گیا ہے۔
family-with = یہ معاملہ ان کے پاس ہے: { $unit }۔
family-ring = ان سے بات کرنے کے لیے { $phone } پر فون کریں اور ریفرنس نمبر بتائیں۔
family-next = ہم آپ کو { $time } تک خبر دیں گے، چاہے کوئی نئی بات نہ ہو۔
family-updates = ہم نے آپ کو کیا بتایا
family-no-news = کوئی نئی بات نہیں۔
family-sent = آپ نے ہمیں کیا بتایا
family-read = پڑھا گیا: { $time }
family-not-read = ہمیں مل گیا۔ کوئی اسے جلد پڑھے گا۔
family-said-back = آپ نے ہمیں بتایا کہ بچہ واپس آ گیا ہے۔
family-back-seen-to = ہمیں مل گیا۔ کوئی یقین کرنے کے لیے آئے گا یا فون کرے گا۔
family-yours = آپ کے صفحے کا لنک صرف آپ کے لیے ہے۔ جس کے پاس یہ ہو وہ صورتِ حال دیکھ سکتا ہے اور آپ کے نام سے ہمیں لکھ سکتا ہے۔
family-tell-go = ہمیں کوئی نئی بات بتائیں
family-tell-words = آپ ہمیں کیا بتانا چاہتے ہیں؟
family-tell-hint = بچے کی خبر کسے ملی، بچہ کہاں ہو سکتا ہے، آپ کو کس بات کی فکر ہے۔
family-file = تصویر یا دستاویز
family-file-hint = JPEG، PNG، PDF یا سادہ متن، زیادہ سے زیادہ 10 MB۔
family-file-wrong = ہم یہ فائل نہیں لے سکتے۔ JPEG یا PNG تصویر، PDF یا سادہ متن چنیں، زیادہ سے زیادہ 10 MB۔
family-file-alone = (بغیر الفاظ کے فائل)
family-empty = کچھ لکھیں، یا فائل چنیں۔
family-back-go = ہمیں بتائیں کہ بچہ واپس آ گیا ہے
family-back-lede = جیسے ہی بچہ واپس آئے، یا آپ کو معلوم ہو کہ وہ محفوظ ہے، ہمیں بتائیں۔ ہم پھر بھی یقین کریں گے کہ بچہ ٹھیک ہے۔
family-back-where = بچہ اب کہاں ہے؟
family-back-empty = لکھیں کہ بچہ کہاں ہے۔ ”گھر پر“ کافی ہے۔
family-over-heading = یہ لنک اب کچھ نہیں کھولتا
family-over = ہمیں کچھ بتانے یا پوچھنے کے لیے 020 7946 0100 پر فون کریں۔

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = ہمیں بتائیں کہ ہم نے کیسا کام کیا: 4 مختصر سوال
family-ask-lede = جواب دینا ضروری نہیں۔ بچے کے ساتھ کام کرنے والے آپ کی بات پڑھ سکتے ہیں۔
family-ask-soon = کیا کسی نے آپ سے وقت پر بات کی؟
family-ask-listened = کیا ہم نے آپ کی بات سنی؟
family-ask-advice = ہم نے آپ کو جو بتایا، کیا وہ درست تھا؟
family-ask-language = کیا آپ ہم سے اپنی زبان میں بات کر سکے؟
family-ask-partly = کسی حد تک
family-ask-no-need = مجھے زبان کے لیے مدد کی ضرورت نہیں تھی
family-ask-or = اگر آپ جواب نہیں دینا چاہتے
family-ask-never = مجھ سے دوبارہ نہ پوچھیں
family-ask-empty = کم از کم ایک سوال کا جواب دیں، یا منتخب کریں کہ آپ سے دوبارہ نہ پوچھا جائے۔
family-feedback-go = شکایت کریں، یا بتائیں کہ ہم نے کیسا کام کیا
family-feedback-lede = ایک نگران اسے پڑھتا ہے اور آپ کو جواب دیتا ہے۔
family-feedback-sort = یہ کیا ہے؟
family-feedback-complaint = شکایت
family-feedback-other = کچھ جو ہم نے اچھا کیا، یا بہتر کر سکتے ہیں
family-feedback-unsaid = منتخب کریں کہ یہ کیا ہے۔
family-feedback-empty = لکھیں کہ کیا ہوا۔
family-feedback-answered = جواب دیا گیا: { $time }

# What a family can do themselves
steps-heading = بچے کو ڈھونڈنے کے لیے آپ کیا کر سکتے ہیں
steps-lede = ہمیں بتانے سے پہلے ان میں سے کچھ بھی کرنا ضروری نہیں۔ اگر کچھ معلوم ہو تو ہمیں بتائیں۔
steps-home = گھر میں ہر جگہ دیکھیں، چھت کے نیچے کی کوٹھری، شیڈ اور باغیچے میں بھی۔
steps-call = بچے کو ایک سے زیادہ بار فون کریں اور پیغام بھیجیں۔
steps-people = خاندان، دوستوں اور بچہ جن کو جانتا ہے ان سب سے پوچھیں۔
steps-accounts = اگر کھول سکیں تو بچے کے پیغامات اور اکاؤنٹس دیکھیں۔
steps-places = ان جگہوں کے بارے میں سوچیں جہاں بچے کو رہنا پسند ہے، اور وہاں پوچھیں۔
steps-hospitals = قریب کے ہسپتالوں کو فون کریں۔
steps-custody = 101 پر فون کریں اور پوچھیں کہ کیا بچہ پولیس کی حراست میں ہے۔

# Times as they were read
time-at = { $date }، { $time }
time-day = { $date } کو کسی وقت
time-between = { $from } اور { $to } کے درمیان
time-words = ”{ $words }“
time-both = { $time }،‏ ”{ $words }“

# What is wrong with an answer
error-too-long = یہ بہت لمبا ہے۔ اسے تھوڑا چھوٹا کریں۔
error-characters = اس میں ایسے حروف یا نشان ہیں جنہیں ہم محفوظ نہیں کر سکتے۔ اسے دوبارہ لکھیں۔
error-date = ہم یہ تاریخ پڑھ نہیں پا رہے۔ اسے ‎27 3 2012 کی طرح لکھیں، یا ”مجھے نہیں معلوم“ چنیں۔
error-other = ہم اسے پڑھ نہیں پا رہے۔ اسے دوبارہ لکھیں، یا ”مجھے نہیں معلوم“ چنیں۔
error-busy-heading = ہم اسے ابھی محفوظ نہیں کر سکے
error-busy = آپ نے پہلے جو بھیجا تھا، وہ سب محفوظ ہے۔ ایک منٹ بعد پھر کوشش کریں۔ اگر کسی بچے کو خطرہ ہے تو 999 پر فون کریں۔
error-busy-again = یہ صفحہ دوبارہ بھیجیں
error-busy-typed = آپ نے اس صفحے پر جو لکھا ہے، وہ ابھی محفوظ نہیں ہوا۔ بٹن دبانے پر وہ دوبارہ بھیجا جاتا ہے۔
error-large-heading = یہ اتنا زیادہ ہے کہ ہم ایک بار میں محفوظ نہیں کر سکتے
error-large = یہ صفحہ محفوظ نہیں ہوا۔ واپس جائیں، اپنا لکھا ہوا چھوٹا کریں اور دوبارہ بھیجیں۔ آپ کے باقی جواب محفوظ ہیں۔
error-address-heading = ایسا کوئی صفحہ نہیں ہے
error-address = شاید صفحے کا پتا (لنک) درست نہیں ہے۔ اگر آپ نے جواب دینا شروع کر دیا تھا تو آپ کے جواب محفوظ ہیں۔
error-elsewhere-heading = یہ کسی اور ویب سائٹ سے بھیجا گیا تھا
error-elsewhere = یہ محفوظ نہیں ہوا۔ اگر اسے آپ نے ہی لکھا تھا تو پہلے صفحے پر جائیں اور وہاں لکھیں۔
error-start-heading = پہلے صفحے سے دوبارہ شروع کریں
error-start = اس فون یا کمپیوٹر پر ہمارے پاس آپ کے کوئی جواب نہیں ہیں، یا وہ 14 دن تک رکھے گئے تھے اور اب ہٹ گئے ہیں۔
error-start-go = پہلے صفحے پر جائیں

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = والدہ یا والد
relationship-step_parent = سوتیلی والدہ یا سوتیلے والد، یا والدہ یا والد کے ساتھی (پارٹنر)
relationship-guardian = سرپرست (گارڈین)
relationship-foster_carer = فوسٹر کیئرر
relationship-kinship_carer = رشتہ دار یا دوست، جو بچے کی دیکھ بھال کرتے ہیں
relationship-sibling = بھائی یا بہن
relationship-grandparent = دادا، دادی، نانا یا نانی
relationship-other_relative = کوئی اور رشتہ دار
relationship-friend = دوست
relationship-partner = بوائے فرینڈ یا گرل فرینڈ
relationship-neighbour = پڑوسی
relationship-school = اسکول یا کالج
relationship-charity_worker = خیراتی ادارہ
relationship-child = میں ہی وہ بچہ یا بچی ہوں
relationship-other = کوئی اور

family-letters-go = کچھ نیا ہونے پر ای میل سے اطلاع پائیں
family-letters-lede = ہم صرف یہ لکھتے ہیں کہ آپ کے صفحے پر کچھ نیا ہے۔ سوچیں کہ آپ کی ای میل اور کون پڑھتا ہے۔
family-letters-on = کچھ نیا ہونے پر ہم آپ کو لکھتے ہیں۔ بند کرنے کے لیے خانہ خالی چھوڑ کر بھیجیں۔
family-letters-email = ای میل پتہ
family-letters-hint = جیسے name@example.org۔ خالی: ہم نہیں لکھتے۔
family-letters-wrong = name@example.org جیسا پتہ لکھیں، یا خالی چھوڑ دیں۔
letter-subject = آپ کے صفحے پر کچھ نیا ہے
letter-new = آپ کے صفحے پر کچھ نیا ہے۔ آپ کو دیا گیا لنک کھولیں۔ ہم یہاں مزید کچھ نہیں کہتے کیونکہ دوسرے لوگ یہ پڑھ سکتے ہیں۔
letter-asks = وہاں ہم یہ بھی پوچھتے ہیں کہ ہم نے کیسا کام کیا: 4 مختصر سوال۔ جواب دینا ضروری نہیں۔
letter-stop = یہ خط مزید نہیں چاہئیں؟ آپ انہیں اپنے صفحے پر بند کر سکتے ہیں۔ اس خط کا جواب کوئی نہیں پڑھتا۔ ہنگامی صورت میں 999 پر فون کریں۔

# A time away that nobody can explain, and the report by the link
family-away-go = ہمیں بتائیں کہ بچہ کچھ دیر غائب رہا
family-away-lede = چاہے کتنی ہی تھوڑی دیر کے لیے ہو، اور چاہے بچہ واپس آ گیا ہو۔ بچے کے ساتھ کام کرنے والے اسے پڑھ سکتے ہیں۔ پولیس اس کی وجہ سے کچھ نہیں کرتی۔ اگر آپ نہیں جانتے کہ بچہ اب کہاں ہے تو ہمیں بتائیں کہ بچہ لاپتا ہے۔
family-away-from = بچے کو کہاں ہونا چاہیے تھا؟
family-away-home = گھر پر
family-away-school = اسکول یا کالج میں
family-away-other = کہیں اور
family-away-since = بچہ کب سے غائب تھا؟
family-away-until = کب تک؟
family-away-known = کیا آپ جانتے ہیں کہ بچہ اب کہاں ہے؟
family-away-words = آپ اس بارے میں کیا جانتے ہیں؟
family-away-order = یہ بچے کے جانے سے پہلے ہے۔ دونوں وقت دوبارہ دیکھیں۔
family-away-told = آپ نے ہمیں بتایا کہ بچہ کچھ دیر غائب رہا۔
family-missing-go = ہمیں بتائیں کہ بچہ لاپتا ہے
family-missing-lede = آپ نہیں جانتے کہ بچہ کہاں ہے؟ بٹن دبائیں، آپ کی اطلاع فوراً ہمیں مل جائے گی۔ جو آپ نے ہمیں بتایا وہ اس کے ساتھ جاتا ہے۔ اگر بچہ ابھی خطرے میں ہے تو 999 پر فون کریں۔
family-missing-press = بچہ اب لاپتا ہے
