# The public pages in Bengali. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = বাংলা
language-direction = ltr

# The frame around every page
frame-skip = সরাসরি মূল লেখায় যান
frame-exit-skip = এই পেজ থেকে তাড়াতাড়ি বেরিয়ে যান
frame-exit = এই পেজ থেকে বেরিয়ে যান
frame-exit-before = জরুরি
frame-exit-activated = পেজটি বন্ধ হচ্ছে।
frame-exit-timed-out = “এই পেজ থেকে বেরিয়ে যান”-এর সময় শেষ হয়ে গেছে।
frame-exit-two-more = Shift, বের হতে আরও 2 বার চাপুন।
frame-exit-one-more = Shift, বের হতে আরও 1 বার চাপুন।
frame-language = ভাষা
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = কোনো অনুবাদক এখনও এই পেজটি দেখে দেননি। কোনো কিছু বুঝতে না পারলে 020 7946 0100 নম্বরে ফোন করুন এবং আপনি কোন ভাষায় কথা বলেন তা বলুন।
frame-demo = ডেমো: এখানকার সবকিছু বানানো, আর আপনি যা পাঠান তা কেউ পড়ে না।
frame-help = এখনই কারও সঙ্গে কথা বলতে 020 7946 0100 নম্বরে ফোন করুন। কোনো বাচ্চা বিপদে থাকলে 999 নম্বরে ফোন করুন।
frame-back = পেছনে যান
frame-title = আপনার উত্তরগুলো

# Widgets
form-problem = একটি সমস্যা হয়েছে
form-error = সমস্যা:
form-optional = (চাইলে এটি খালি রাখতে পারেন)
form-or = বা
form-choose = একটি বেছে নিন
form-day = দিন
form-month = মাস
form-year = বছর
form-now = এখন
form-earlier = আগে
form-between = দুই সময়ের মাঝে
form-not-known = আমি জানি না
form-date = তারিখ
form-date-hint = যেমন, 28/2/2025
form-time = সময়
form-time-hint = যেমন, 10:15pm
form-left-empty = তারিখ না থাকলে আমরা ধরে নিই এটি গত 24 ঘণ্টার মধ্যে হয়েছে। সময় না থাকলে আমরা ধরে নিই এটি সেই দিনের কোনো এক সময়ে হয়েছে।
form-which = সেই রাতে ঘড়ির সময় এক ঘণ্টা পিছিয়ে দেওয়া হয়েছিল, তাই ওই সময়টি দুইবার এসেছিল। সেটি কোনবার ছিল?
form-first = প্রথমবার, ঘড়ি পিছিয়ে দেওয়ার আগে
form-second = দ্বিতীয়বার, ঘড়ি পিছিয়ে দেওয়ার পরে
form-from = কখন থেকে
form-to = কখন পর্যন্ত
form-as-told = আপনার নিজের কথায়
form-read-as = আমরা এটি এভাবে বুঝেছি
form-kept = সেভ হয়েছে: { "{" }time{ "}" }
form-not-kept = এখনও সেভ হয়নি: ইন্টারনেট নেই। এই পেজটি খোলা রাখুন।

# The first page
start-heading = কোনো বাচ্চা নিখোঁজ হলে আমাদের জানান
start-emergency = কোনো বাচ্চা এখন বিপদে থাকলে 999 নম্বরে ফোন করুন।
start-wait = আমাদের জানাতে আপনাকে অপেক্ষা করতে হবে না। এখানে { $count }টি ছোট প্রশ্ন আছে। কোনো উত্তর জানা না থাকলে আপনি তা বলতে পারেন।
start-call-back = আপনি যদি ফোন নম্বর দেন আর শেষ করার আগে থেমে যান, তাহলে আমাদের কেউ সেই নম্বরে আপনাকে ফোন করতে পারেন।
start-kept = আপনি যা লেখেন তা সঙ্গে সঙ্গে সেভ হতে থাকে এবং 14 দিন পর্যন্ত থাকে, যাতে আপনি এই ফোন বা কম্পিউটার থেকেই পরে আবার লিখতে পারেন।
start-begin = শুরু করুন
start-carry-on = চালিয়ে যান
start-exit-heading = যদি আপনাকে তাড়াতাড়ি এই পেজ ছেড়ে যেতে হয়
start-exit-button = “এই পেজ থেকে বেরিয়ে যান” বোতামে চাপ দিলে, বা কিবোর্ডের Shift বোতাম 3 বার চাপলে, এই পেজের বদলে আবহাওয়ার খবর দেখা যায়। এটি সব পেজেই কাজ করে।
start-exit-history = এতে আপনার ব্রাউজারের হিস্ট্রি থেকে এই পেজগুলো মুছে যায় না। যে এই ফোন বা কম্পিউটার ব্যবহার করে, সে হয়তো দেখতে পারবে যে আপনি এখানে এসেছিলেন।
start-exit-safe = এ নিয়ে আপনার চিন্তা হলে অন্য ফোন বা কম্পিউটার ব্যবহার করুন, অথবা 020 7946 0100 নম্বরে ফোন করুন। যদি কথা বলতে না পারেন, 999 নম্বরে ফোন করুন এবং বলা হলে 55 চাপুন।

# Every question
question-progress = প্রশ্ন { $number }, মোট { $count }টির মধ্যে
question-continue = এগিয়ে যান
answer-not-known = আমি জানি না
answer-yes = হ্যাঁ
answer-no = না
answer-none = উত্তর দেওয়া হয়নি

# The questions
child-heading = বাচ্চাটি কে?
ask-name = বাচ্চাটির নাম কী?
ask-name-hint = যে নামে সবাই তাকে ডাকে। শুধু প্রথম নাম হলেই চলবে।
you-heading = আমরা আপনাকে কীভাবে ফোন করব?
ask-reporter_name = আপনার নাম
ask-reporter_phone = আপনার ফোন নম্বর
ask-reporter_phone-hint = আমরা এটি শুধু এই বাচ্চাটির ব্যাপারে ব্যবহার করি।
ask-relationship = আপনি বাচ্চাটির কে হন?
ask-interpreter = আমরা আপনার সঙ্গে কোন ভাষায় কথা বলব?
ask-interpreter-hint = ইংরেজি না হলে আমরা একজন দোভাষী (ইন্টারপ্রেটার) আনি। আপনাকে খুঁজতে হবে না।
ask-born = বাচ্চাটির জন্ম কবে?
ask-responsible = বাচ্চাটি কোন কাউন্সিলের এলাকায় থাকে?
ask-last_seen = বাচ্চাটিকে শেষবার কখন দেখা গেছে?
ask-last_seen-hint = যতটা ঠিকভাবে বলতে পারেন।
ask-last_seen_where = বাচ্চাটিকে শেষবার কোথায় দেখা গেছে?
ask-last_seen_where-hint = কোনো রাস্তা, কোনো জায়গা, বা বাসের রুট।
danger-heading = বাচ্চাটি কি বিপদে আছে, বা অসুস্থ?
ask-immediate_danger = আপনার কি মনে হয় বাচ্চাটি এখন বিপদে আছে?
ask-medical = বাচ্চাটির কি ওষুধ লাগে, বা তার কি এমন কোনো অসুখ বা প্রতিবন্ধিতা আছে যা এখন জানা দরকার?
ask-circumstances = কী হয়েছে?
ask-circumstances-hint = যা কিছু কাজে লাগতে পারে বলে মনে হয়, আপনার নিজের কথায়।
looks-heading = বাচ্চাটি দেখতে কেমন, আর তার পরনে কী ছিল?
ask-family_agrees = আপনি আমাদের জানাচ্ছেন, এতে কি শিশুটির পরিবার রাজি?
ask-family_agrees-hint = আমরা আপনার রিপোর্ট যেভাবেই হোক নিই।
home-heading = বাচ্চাটি কোথায় থাকে, আর কোথা থেকে গেছে?
ask-missing_from = বাচ্চাটি কোথা থেকে নিখোঁজ হয়েছে?
missing_from-family_home = বাড়ি, পরিবারের সঙ্গে
missing_from-foster_home = ফস্টার পরিবারের বাড়ি
missing_from-childrens_home = শিশুদের হোম (চিলড্রেনস হোম) বা সহায়তাসহ থাকার জায়গা
missing_from-school = স্কুল বা কলেজ
missing_from-hospital = হাসপাতাল
missing_from-mental_health_unit = মানসিক স্বাস্থ্য ইউনিট
missing_from-elsewhere = অন্য কোথাও
ward-heading = ওয়ার্ড সম্পর্কে
ask-ward_contact = ওয়ার্ডে কে বাচ্চাটিকে চেনেন, আর আমরা কীভাবে তাঁর সঙ্গে যোগাযোগ করব?
ask-clinical_risk = চিকিৎসা না পেলে বাচ্চাটির কী হতে পারে, আর কত তাড়াতাড়ি?
seen-heading = বাচ্চাটিকে শেষবার কখন ও কোথায় দেখা গেছে?
ask-last_seen_with = বাচ্চাটি কার সঙ্গে ছিল?
ask-worries = আপনি কেন চিন্তিত?
ask-out_of_character = এটা কি বাচ্চাটির স্বভাবের বাইরে?
ask-description = বাচ্চাটি দেখতে কেমন?
ask-description-hint = দেখে বয়স কত মনে হয়, উচ্চতা, চুল, চশমা: আপনার যা মনে আছে।
ask-clothing = বাচ্চাটির পরনে কী ছিল, আর সঙ্গে কী ছিল?
reach-heading = বাচ্চাটির ফোন ও অ্যাকাউন্ট
ask-child_phone = বাচ্চাটির ফোন নম্বর
ask-social_media = বাচ্চাটি অনলাইনে কোন কোন অ্যাকাউন্ট ব্যবহার করে?
ask-social_media-hint = অ্যাপ বা গেমের নাম, আর সেখানে বাচ্চাটির নাম।
where-heading = বাচ্চাটি যেখানে থাকতে পারে
ask-whereabouts = বাচ্চাটি কোথায় থাকতে পারে?
ask-steps_taken = আপনি বা অন্যরা এ পর্যন্ত কী কী চেষ্টা করেছেন?
more-heading = আর কিছু
ask-noticed = বাচ্চাটি যে নিখোঁজ, তা আপনি প্রথম কখন জানলেন বা আশঙ্কা করলেন?
ask-delay = আগে কাউকে না জানানোর কোনো কারণ ছিল কি?
ask-delay-hint = না চাইলে বলতে হবে না।
ask-other = কাজে লাগতে পারে এমন আর কিছু আছে কি?

# Check and send
check-heading = আপনার উত্তরগুলো দেখে নিন
check-lede = আপনি পাঠানোর সঙ্গে সঙ্গে কেউ এটি পড়েন। কোনো উত্তর খালি রাখতে পারেন।
check-send = পাঠান
check-change = বদলান
check-later-heading = এই প্রশ্নগুলোও কাজে লাগে
check-later-lede = আপনি আগে এগুলোর উত্তর দিতে পারেন, অথবা এখনই পাঠাতে পারেন। কেউ আপনাকে ফোন করার সময় এগুলো জিজ্ঞাসা করতে পারেন।

# After sending
done-heading = আমরা আপনার রিপোর্ট পেয়েছি
done-reference = এই রেফারেন্স নম্বরটি রেখে দিন
done-telephone = যে কোনো সময় 020 7946 0100 নম্বরে ফোন করুন, আর এই রেফারেন্স নম্বরটি বলুন।
done-next-heading = এখন কী হবে
done-told = আপনার রিপোর্ট এখন এঁদের কাছে আছে: { $unit }।
done-read = কেউ একজন এখন এটি পড়ছেন এবং কী করতে হবে তা ঠিক করবেন। আপনি নম্বর দিয়ে থাকলে তাঁরা আপনাকে ফোন করবেন।
done-home = বাচ্চাটি বাড়ি ফিরলে বা তার কোনো খবর পেলে আমাদের ফোন করুন, যত রাতই হোক।
done-danger = বাচ্চাটি বিপদে আছে জানতে পারলে সঙ্গে সঙ্গে 999 নম্বরে ফোন করুন।
done-link = আপনার নিজের পাতা: এখন কী অবস্থা, আর আপনি আমাদের কী জানাতে পারেন

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = আপনি যা জানিয়েছেন তা আমরা রেখে দিয়েছি
held-danger = কোনো বাচ্চা এখন বিপদে থাকলে সঙ্গে সঙ্গে 999 নম্বরে ফোন করুন। আমাদের জন্য অপেক্ষা করবেন না।
held-read = আপনি যেখানে আছেন সেখান থেকে অনেক বেশি রিপোর্ট এসেছে, তাই আপনার রিপোর্ট অন্যদের কাছে পাঠানোর আগে কেউ সেটি পড়েন। এটি আবার পাঠানোর দরকার নেই। আপনি 101 নম্বরে ফোন করেও জানাতে পারেন।
held-home = বাচ্চাটি বাড়ি ফিরলে বা তার কোনো খবর পেলে 101 নম্বরে ফোন করে জানান, যত রাতই হোক।

# The page of a family’s own link
family-heading = আপনার খবর
family-thanks = আমরা পেয়েছি। ধন্যবাদ।
family-received = আপনার খবর আমরা পেয়েছি। কেউ তা পড়ছেন।
family-looked-at = আপনার খবর আমরা পেয়েছি, এবং আমরা তা দেখছি।
family-open = আমরা বাচ্চাটিকে খুঁজছি।
family-not-opened = এই মুহূর্তে আমরা বাচ্চাটিকে খুঁজছি না। আপনি একমত না হলে, বা নতুন কিছু থাকলে, আমাদের ফোন করুন বা এখানে জানান।
family-back = বাচ্চাটি ফিরে এসেছে।
family-with = বিষয়টি আছে: { $unit }।
family-ring = তাঁদের সঙ্গে কথা বলতে { $phone } নম্বরে ফোন করে রেফারেন্স নম্বরটি বলুন।
family-next = আমরা { $time }-এর মধ্যে আপনাকে জানাব, নতুন কিছু না থাকলেও।
family-updates = আমরা আপনাকে যা জানিয়েছি
family-no-news = নতুন কিছু নেই।
family-sent = আপনি আমাদের যা জানিয়েছেন
family-read = পড়া হয়েছে: { $time }
family-not-read = আমরা পেয়েছি। শিগগিরই কেউ পড়বেন।
family-said-back = আপনি জানিয়েছেন যে বাচ্চাটি ফিরে এসেছে।
family-back-seen-to = আমরা পেয়েছি। নিশ্চিত হতে কেউ আসবেন বা ফোন করবেন।
family-yours = আপনার পাতার লিংকটি শুধু আপনার জন্য। যার কাছে এটি আছে সে অবস্থা দেখতে পারে এবং আপনার হয়ে আমাদের লিখতে পারে।
family-tell-go = আমাদের নতুন কিছু জানান
family-tell-words = আপনি আমাদের কী জানাতে চান?
family-tell-hint = বাচ্চাটির খবর কে পেয়েছেন, বাচ্চাটি কোথায় থাকতে পারে, কী নিয়ে আপনি চিন্তিত।
family-file = ছবি বা কাগজপত্র
family-file-hint = JPEG, PNG, PDF বা সাধারণ লেখা, সর্বোচ্চ 10 MB।
family-file-wrong = আমরা এই ফাইলটি নিতে পারছি না। JPEG বা PNG ছবি, PDF বা সাধারণ লেখা বেছে নিন, সর্বোচ্চ 10 MB।
family-file-alone = (লেখা ছাড়া একটি ফাইল)
family-empty = কিছু লিখুন, বা একটি ফাইল বেছে নিন।
family-back-go = বাচ্চাটি ফিরে এসেছে বলে জানান
family-back-lede = বাচ্চাটি ফিরে এলে, বা সে নিরাপদ আছে জানলে, সঙ্গে সঙ্গে আমাদের জানান। তবু আমরা নিশ্চিত হই যে বাচ্চাটি ভালো আছে।
family-back-where = বাচ্চাটি এখন কোথায়?
family-back-empty = বাচ্চাটি কোথায় তা লিখুন। “বাড়িতে” লিখলেই হবে।
family-over-heading = এই লিংকটি আর কিছু খোলে না
family-over = আমাদের কিছু জানাতে বা জিজ্ঞাসা করতে 020 7946 0100 নম্বরে ফোন করুন।

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = আমরা কেমন কাজ করেছি জানান: ৪টি ছোট প্রশ্ন
family-ask-lede = উত্তর দেওয়া বাধ্যতামূলক নয়। শিশুটিকে নিয়ে যাঁরা কাজ করেন, তাঁরা আপনার কথা পড়তে পারেন।
family-ask-soon = কেউ কি আপনার সঙ্গে যথেষ্ট তাড়াতাড়ি কথা বলেছেন?
family-ask-listened = আমরা কি আপনার কথা শুনেছি?
family-ask-advice = আমরা আপনাকে যা বলেছি তা কি ঠিক ছিল?
family-ask-language = আপনি কি আমাদের সঙ্গে আপনার ভাষায় কথা বলতে পেরেছেন?
family-ask-partly = কিছুটা
family-ask-no-need = ভাষার জন্য আমার সাহায্যের দরকার ছিল না
family-ask-or = আপনি যদি উত্তর দিতে না চান
family-ask-never = আমাকে আর জিজ্ঞাসা করবেন না
family-ask-empty = অন্তত একটি প্রশ্নের উত্তর দিন, অথবা বেছে নিন যে আপনাকে আর জিজ্ঞাসা করা হবে না।
family-feedback-go = অভিযোগ করুন, বা আমরা কেমন কাজ করেছি জানান
family-feedback-lede = একজন ঊর্ধ্বতন কর্মকর্তা এটি পড়েন এবং আপনাকে উত্তর দেন।
family-feedback-sort = এটি কী?
family-feedback-complaint = একটি অভিযোগ
family-feedback-other = আমরা যা ভালো করেছি, বা আরও ভালো করতে পারি
family-feedback-unsaid = এটি কী, বেছে নিন।
family-feedback-empty = কী হয়েছে লিখুন।
family-feedback-answered = উত্তর দেওয়া হয়েছে: { $time }

# What a family can do themselves
steps-heading = শিশুটিকে খুঁজতে আপনি যা করতে পারেন
steps-lede = আমাদের জানানোর আগে এর কিছুই করতে হবে না। কিছু জানতে পারলে আমাদের জানান।
steps-home = বাড়ির সব জায়গায় খুঁজুন, চিলেকোঠা, শেড ও বাগানেও।
steps-call = শিশুটিকে একাধিকবার ফোন করুন ও বার্তা পাঠান।
steps-people = পরিবার, বন্ধু এবং শিশুটি যাদের চেনে সবাইকে জিজ্ঞাসা করুন।
steps-accounts = খুলতে পারলে শিশুটির বার্তা ও অ্যাকাউন্ট দেখুন।
steps-places = শিশুটি যেসব জায়গায় থাকতে ভালোবাসে সেগুলোর কথা ভাবুন এবং সেখানে জিজ্ঞাসা করুন।
steps-hospitals = কাছের হাসপাতালগুলোতে ফোন করুন।
steps-custody = 101 নম্বরে ফোন করে জিজ্ঞাসা করুন শিশুটি পুলিশের হেফাজতে আছে কি না।

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date } তারিখের কোনো এক সময়
time-between = { $from } থেকে { $to }-এর মধ্যে
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = এটি অনেক লম্বা। একটু ছোট করুন।
error-characters = এতে এমন কিছু অক্ষর বা চিহ্ন আছে যা আমরা রাখতে পারি না। আবার লিখুন।
error-date = আমরা এই তারিখটি পড়তে পারছি না। 27 3 2012 এভাবে লিখুন, অথবা “আমি জানি না” বেছে নিন।
error-other = আমরা এটি পড়তে পারছি না। আবার লিখুন, অথবা “আমি জানি না” বেছে নিন।
error-busy-heading = আমরা এখন এটি সেভ করতে পারিনি
error-busy = আপনি আগে যা পাঠিয়েছেন তার কিছুই হারায়নি। এক মিনিট পরে আবার চেষ্টা করুন। কোনো বাচ্চা বিপদে থাকলে 999 নম্বরে ফোন করুন।
error-busy-again = এই পেজটি আবার পাঠান
error-busy-typed = আপনি এই পেজে যা লিখেছেন তা এখনও সেভ হয়নি। বোতামে চাপ দিলে সেটি আবার পাঠানো হয়।
error-large-heading = এটি এত বেশি যে আমরা একবারে রাখতে পারি না
error-large = এই পেজটি সেভ হয়নি। পেছনে যান, যা লিখেছেন তা ছোট করুন এবং আবার পাঠান। আপনার অন্য উত্তরগুলো সেভ করা আছে।
error-address-heading = এমন কোনো পেজ নেই
error-address = পেজের ঠিকানা (লিংক) হয়তো ঠিক নেই। আপনি উত্তর দেওয়া শুরু করে থাকলে, আপনার উত্তরগুলো সেভ করা আছে।
error-elsewhere-heading = এটি অন্য একটি ওয়েবসাইট থেকে পাঠানো হয়েছে
error-elsewhere = এটি সেভ হয়নি। আপনি নিজে এটি লিখে থাকলে প্রথম পেজে যান এবং সেখানে লিখুন।
error-start-heading = প্রথম পেজ থেকে আবার শুরু করুন
error-start = এই ফোন বা কম্পিউটারে আমাদের কাছে আপনার কোনো উত্তর নেই, অথবা সেগুলো 14 দিন রাখা হয়েছিল এবং এখন আর নেই।
error-start-go = প্রথম পেজে যান

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = মা বা বাবা
relationship-step_parent = সৎমা বা সৎবাবা, অথবা মা বা বাবার সঙ্গী
relationship-guardian = অভিভাবক (গার্ডিয়ান)
relationship-foster_carer = ফস্টার কেয়ারার
relationship-kinship_carer = আত্মীয় বা বন্ধু, যিনি বাচ্চাটির দেখাশোনা করেন
relationship-sibling = ভাই বা বোন
relationship-grandparent = দাদা, দাদি, নানা বা নানি
relationship-other_relative = অন্য কোনো আত্মীয়
relationship-friend = বন্ধু
relationship-partner = বয়ফ্রেন্ড বা গার্লফ্রেন্ড
relationship-neighbour = প্রতিবেশী
relationship-school = স্কুল বা কলেজ
relationship-charity_worker = দাতব্য সংস্থা
relationship-child = আমিই সেই বাচ্চা
relationship-other = অন্য কেউ

family-letters-go = নতুন কিছু থাকলে ই-মেইলে জানুন
family-letters-lede = আমরা শুধু লিখি যে আপনার পাতায় নতুন কিছু আছে। আপনার ই-মেইল আর কে পড়ে তা ভেবে দেখুন।
family-letters-on = নতুন কিছু থাকলে আমরা আপনাকে লিখি। বন্ধ করতে ঘরটি খালি রেখে পাঠান।
family-letters-email = ই-মেইল ঠিকানা
family-letters-hint = যেমন name@example.org। খালি রাখলে আমরা লিখি না।
family-letters-wrong = name@example.org এর মতো একটি ঠিকানা লিখুন, অথবা খালি রাখুন।
letter-subject = আপনার পাতায় নতুন কিছু আছে
letter-new = আপনার পাতায় নতুন কিছু আছে। আপনাকে দেওয়া লিংকটি খুলুন। অন্যেরা এটি পড়তে পারে বলে এখানে আমরা আর কিছু বলি না।
letter-asks = সেখানে আমরা এটাও জিজ্ঞাসা করি যে আমরা কেমন করেছি: ৪টি ছোট প্রশ্ন। উত্তর দেওয়া বাধ্যতামূলক নয়।
letter-stop = এই চিঠি আর চান না? আপনার পাতায় বন্ধ করতে পারেন। এই চিঠির উত্তর কেউ পড়ে না। জরুরি অবস্থায় 999 নম্বরে ফোন করুন।

# A time away that nobody can explain, and the report by the link
family-away-go = আমাদের জানান যে শিশুটি কিছু সময় ছিল না
family-away-lede = যত কম সময়ই হোক, আর শিশুটি ফিরে এলেও। যারা শিশুটির সঙ্গে কাজ করেন তারা এটি পড়তে পারেন। পুলিশ এর জন্য কিছু করে না। শিশুটি এখন কোথায় তা না জানলে আমাদের জানান যে শিশুটি নিখোঁজ।
family-away-from = শিশুটির কোথায় থাকার কথা ছিল?
family-away-home = বাড়িতে
family-away-school = স্কুলে বা কলেজে
family-away-other = অন্য কোথাও
family-away-since = শিশুটি কখন থেকে ছিল না?
family-away-until = কখন পর্যন্ত?
family-away-known = শিশুটি এখন কোথায় তা কি আপনি জানেন?
family-away-words = এ বিষয়ে আপনি কী জানেন?
family-away-order = এটি শিশুটি যাওয়ার আগের সময়। দুটি সময়ই আবার দেখুন।
family-away-told = আপনি আমাদের জানিয়েছেন যে শিশুটি কিছু সময় ছিল না।
family-missing-go = আমাদের জানান যে শিশুটি নিখোঁজ
family-missing-lede = শিশুটি কোথায় তা জানেন না? বোতাম টিপুন, আমরা সঙ্গে সঙ্গে আপনার খবর পাব। আপনি যা জানিয়েছেন তা এর সঙ্গে যাবে। শিশুটি এখন বিপদে থাকলে 999 নম্বরে ফোন করুন।
family-missing-press = শিশুটি এখন নিখোঁজ
