# The public pages in Punjabi. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = ਪੰਜਾਬੀ
language-direction = ltr

# The frame around every page
frame-skip = ਸਿੱਧਾ ਮੁੱਖ ਜਾਣਕਾਰੀ ’ਤੇ ਜਾਓ
frame-exit-skip = ਇਸ ਪੇਜ ਤੋਂ ਛੇਤੀ ਬਾਹਰ ਜਾਓ
frame-exit = ਇਸ ਪੇਜ ਤੋਂ ਬਾਹਰ ਜਾਓ
frame-exit-before = ਐਮਰਜੈਂਸੀ
frame-exit-activated = ਪੇਜ ਬੰਦ ਹੋ ਰਿਹਾ ਹੈ।
frame-exit-timed-out = “ਇਸ ਪੇਜ ਤੋਂ ਬਾਹਰ ਜਾਓ” ਦਾ ਸਮਾਂ ਮੁੱਕ ਗਿਆ ਹੈ।
frame-exit-two-more = Shift, ਬਾਹਰ ਜਾਣ ਲਈ 2 ਵਾਰ ਹੋਰ ਦਬਾਓ।
frame-exit-one-more = Shift, ਬਾਹਰ ਜਾਣ ਲਈ 1 ਵਾਰ ਹੋਰ ਦਬਾਓ।
frame-language = ਭਾਸ਼ਾ
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = ਅਜੇ ਕਿਸੇ ਅਨੁਵਾਦਕ ਨੇ ਇਹ ਪੇਜ ਨਹੀਂ ਜਾਂਚਿਆ। ਜੇ ਕੋਈ ਗੱਲ ਸਮਝ ਨਾ ਆਵੇ, ਤਾਂ 020 7946 0100 ’ਤੇ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਦੱਸੋ ਕਿ ਤੁਹਾਡੀ ਭਾਸ਼ਾ ਕਿਹੜੀ ਹੈ।
frame-demo = ਡੈਮੋ: ਇੱਥੇ ਸਭ ਕੁਝ ਬਣਾਉਟੀ ਹੈ, ਅਤੇ ਤੁਹਾਡਾ ਭੇਜਿਆ ਹੋਇਆ ਕੋਈ ਨਹੀਂ ਪੜ੍ਹਦਾ।
frame-help = ਹੁਣੇ ਕਿਸੇ ਨਾਲ ਗੱਲ ਕਰਨ ਲਈ 020 7946 0100 ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਜੇ ਕਿਸੇ ਬੱਚੇ ਨੂੰ ਖ਼ਤਰਾ ਹੈ, ਤਾਂ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
frame-back = ਵਾਪਸ
frame-title = ਤੁਹਾਡੇ ਜਵਾਬ

# Widgets
form-problem = ਇੱਕ ਸਮੱਸਿਆ ਹੈ
form-error = ਸਮੱਸਿਆ:
form-optional = (ਚਾਹੋ ਤਾਂ ਇਸ ਨੂੰ ਖਾਲੀ ਛੱਡ ਦਿਓ)
form-or = ਜਾਂ
form-choose = ਇੱਕ ਚੁਣੋ
form-day = ਦਿਨ
form-month = ਮਹੀਨਾ
form-year = ਸਾਲ
form-now = ਹੁਣੇ
form-earlier = ਪਹਿਲਾਂ
form-between = ਦੋ ਸਮਿਆਂ ਦੇ ਵਿਚਕਾਰ
form-not-known = ਮੈਨੂੰ ਨਹੀਂ ਪਤਾ
form-date = ਤਾਰੀਖ਼
form-date-hint = ਜਿਵੇਂ, 28/2/2025
form-time = ਸਮਾਂ
form-time-hint = ਜਿਵੇਂ, 10:15pm
form-left-empty = ਤਾਰੀਖ਼ ਨਾ ਹੋਵੇ, ਤਾਂ ਅਸੀਂ ਇਸ ਨੂੰ ਪਿਛਲੇ 24 ਘੰਟਿਆਂ ਦੀ ਗੱਲ ਮੰਨਦੇ ਹਾਂ। ਸਮਾਂ ਨਾ ਹੋਵੇ, ਤਾਂ ਅਸੀਂ ਇਸ ਨੂੰ ਉਸ ਦਿਨ ਦਾ ਕੋਈ ਵੀ ਸਮਾਂ ਮੰਨਦੇ ਹਾਂ।
form-which = ਉਸ ਰਾਤ ਘੜੀਆਂ ਇੱਕ ਘੰਟਾ ਪਿੱਛੇ ਕੀਤੀਆਂ ਗਈਆਂ ਸਨ, ਇਸ ਲਈ ਇਹ ਸਮਾਂ ਦੋ ਵਾਰ ਆਇਆ। ਇਹਨਾਂ ਵਿੱਚੋਂ ਕਿਹੜਾ ਸੀ?
form-first = ਪਹਿਲੀ ਵਾਰ ਵਾਲਾ, ਘੜੀਆਂ ਪਿੱਛੇ ਹੋਣ ਤੋਂ ਪਹਿਲਾਂ
form-second = ਦੂਜੀ ਵਾਰ ਵਾਲਾ, ਘੜੀਆਂ ਪਿੱਛੇ ਹੋਣ ਤੋਂ ਬਾਅਦ
form-from = ਕਦੋਂ ਤੋਂ
form-to = ਕਦੋਂ ਤੱਕ
form-as-told = ਆਪਣੇ ਸ਼ਬਦਾਂ ਵਿੱਚ
form-read-as = ਅਸੀਂ ਇਸ ਨੂੰ ਇਵੇਂ ਸਮਝਿਆ
form-kept = ਸੇਵ ਹੋਇਆ: { "{" }time{ "}" }
form-not-kept = ਅਜੇ ਸੇਵ ਨਹੀਂ ਹੋਇਆ: ਇੰਟਰਨੈੱਟ ਨਹੀਂ ਚੱਲ ਰਿਹਾ। ਇਹ ਪੇਜ ਖੁੱਲ੍ਹਾ ਰੱਖੋ।

# The first page
start-heading = ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਕੋਈ ਬੱਚਾ ਜਾਂ ਬੱਚੀ ਲਾਪਤਾ ਹੈ
start-emergency = ਜੇ ਕਿਸੇ ਬੱਚੇ ਨੂੰ ਹੁਣ ਖ਼ਤਰਾ ਹੈ, ਤਾਂ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
start-wait = ਸਾਨੂੰ ਦੱਸਣ ਲਈ ਤੁਹਾਨੂੰ ਉਡੀਕ ਕਰਨ ਦੀ ਲੋੜ ਨਹੀਂ। ਇੱਥੇ { $count } ਛੋਟੇ ਸਵਾਲ ਹਨ। ਜੇ ਤੁਹਾਨੂੰ ਕਿਸੇ ਦਾ ਜਵਾਬ ਨਹੀਂ ਪਤਾ, ਤਾਂ ਇਹ ਕਹਿਣਾ ਵੀ ਠੀਕ ਹੈ।
start-call-back = ਜੇ ਤੁਸੀਂ ਫ਼ੋਨ ਨੰਬਰ ਦਿਓ ਅਤੇ ਪੂਰਾ ਹੋਣ ਤੋਂ ਪਹਿਲਾਂ ਰੁਕ ਜਾਓ, ਤਾਂ ਸਾਡੇ ਵੱਲੋਂ ਕੋਈ ਤੁਹਾਨੂੰ ਉਸ ਨੰਬਰ ’ਤੇ ਫ਼ੋਨ ਕਰ ਸਕਦਾ ਹੈ।
start-kept = ਤੁਹਾਡਾ ਲਿਖਿਆ ਹੋਇਆ ਨਾਲੋ-ਨਾਲ ਸੇਵ ਹੁੰਦਾ ਰਹਿੰਦਾ ਹੈ ਅਤੇ 14 ਦਿਨਾਂ ਤੱਕ ਰਹਿੰਦਾ ਹੈ, ਤਾਂ ਜੋ ਤੁਸੀਂ ਇਸੇ ਫ਼ੋਨ ਜਾਂ ਕੰਪਿਊਟਰ ਤੋਂ ਅੱਗੇ ਜਾਰੀ ਰੱਖ ਸਕੋ।
start-begin = ਸ਼ੁਰੂ ਕਰੋ
start-carry-on = ਜਾਰੀ ਰੱਖੋ
start-exit-heading = ਜੇ ਤੁਹਾਨੂੰ ਇਹ ਪੇਜ ਛੇਤੀ ਛੱਡਣਾ ਪਵੇ
start-exit-button = “ਇਸ ਪੇਜ ਤੋਂ ਬਾਹਰ ਜਾਓ” ਬਟਨ ਦਬਾਉਣ ਨਾਲ, ਜਾਂ ਕੀਬੋਰਡ ’ਤੇ Shift 3 ਵਾਰ ਦਬਾਉਣ ਨਾਲ, ਇਸ ਪੇਜ ਦੀ ਥਾਂ ਮੌਸਮ ਦਿਸਣ ਲੱਗਦਾ ਹੈ। ਇਹ ਹਰ ਪੇਜ ’ਤੇ ਕੰਮ ਕਰਦਾ ਹੈ।
start-exit-history = ਇਸ ਨਾਲ ਇਹ ਪੇਜ ਤੁਹਾਡੇ ਬ੍ਰਾਊਜ਼ਰ ਦੀ ਹਿਸਟਰੀ ਵਿੱਚੋਂ ਨਹੀਂ ਹਟਦੇ। ਜੋ ਕੋਈ ਇਹ ਫ਼ੋਨ ਜਾਂ ਕੰਪਿਊਟਰ ਵਰਤਦਾ ਹੈ, ਉਸ ਨੂੰ ਪਤਾ ਲੱਗ ਸਕਦਾ ਹੈ ਕਿ ਤੁਸੀਂ ਇਹ ਪੇਜ ਦੇਖੇ ਸਨ।
start-exit-safe = ਜੇ ਤੁਹਾਨੂੰ ਇਸ ਦੀ ਚਿੰਤਾ ਹੈ, ਤਾਂ ਕੋਈ ਹੋਰ ਫ਼ੋਨ ਜਾਂ ਕੰਪਿਊਟਰ ਵਰਤੋ, ਜਾਂ 020 7946 0100 ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਜੇ ਤੁਹਾਡੇ ਲਈ ਬੋਲਣਾ ਮੁਮਕਿਨ ਨਹੀਂ, ਤਾਂ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਕਹੇ ਜਾਣ ’ਤੇ 55 ਦਬਾਓ।

# Every question
question-progress = ਸਵਾਲ { $number }, ਕੁੱਲ { $count } ਵਿੱਚੋਂ
question-continue = ਅੱਗੇ ਜਾਓ
answer-not-known = ਮੈਨੂੰ ਨਹੀਂ ਪਤਾ
answer-yes = ਹਾਂ
answer-no = ਨਹੀਂ
answer-none = ਜਵਾਬ ਨਹੀਂ ਦਿੱਤਾ ਗਿਆ

# The questions
child-heading = ਲਾਪਤਾ ਬੱਚਾ ਜਾਂ ਬੱਚੀ ਕੌਣ ਹੈ?
ask-name = ਬੱਚੇ ਦਾ ਨਾਂ ਕੀ ਹੈ?
ask-name-hint = ਉਹ ਨਾਂ ਜਿਸ ਨਾਲ ਲੋਕ ਬੁਲਾਉਂਦੇ ਹਨ। ਸਿਰਫ਼ ਪਹਿਲਾ ਨਾਂ ਵੀ ਕਾਫ਼ੀ ਹੈ।
you-heading = ਅਸੀਂ ਤੁਹਾਨੂੰ ਫ਼ੋਨ ਕਿਵੇਂ ਕਰੀਏ?
ask-reporter_name = ਤੁਹਾਡਾ ਨਾਂ
ask-reporter_phone = ਤੁਹਾਡਾ ਫ਼ੋਨ ਨੰਬਰ
ask-reporter_phone-hint = ਅਸੀਂ ਇਸ ਨੂੰ ਸਿਰਫ਼ ਇਸ ਬੱਚੇ ਲਈ ਵਰਤਦੇ ਹਾਂ।
ask-relationship = ਬੱਚੇ ਨਾਲ ਤੁਹਾਡਾ ਕੀ ਰਿਸ਼ਤਾ ਹੈ?
ask-interpreter = ਅਸੀਂ ਤੁਹਾਡੇ ਨਾਲ ਕਿਹੜੀ ਭਾਸ਼ਾ ਵਿੱਚ ਗੱਲ ਕਰੀਏ?
ask-interpreter-hint = ਜੇ ਉਹ ਅੰਗਰੇਜ਼ੀ ਨਹੀਂ, ਤਾਂ ਦੁਭਾਸ਼ੀਏ (ਇੰਟਰਪ੍ਰੈਟਰ) ਦਾ ਪ੍ਰਬੰਧ ਅਸੀਂ ਕਰਦੇ ਹਾਂ। ਤੁਹਾਨੂੰ ਲੱਭਣ ਦੀ ਲੋੜ ਨਹੀਂ।
ask-born = ਬੱਚੇ ਦਾ ਜਨਮ ਕਦੋਂ ਹੋਇਆ ਸੀ?
ask-responsible = ਬੱਚੇ ਦਾ ਘਰ ਕਿਹੜੀ ਕੌਂਸਲ ਦੇ ਇਲਾਕੇ ਵਿੱਚ ਹੈ?
ask-last_seen = ਬੱਚੇ ਨੂੰ ਆਖ਼ਰੀ ਵਾਰ ਕਦੋਂ ਦੇਖਿਆ ਗਿਆ ਸੀ?
ask-last_seen-hint = ਜਿੰਨਾ ਤੁਹਾਨੂੰ ਠੀਕ-ਠੀਕ ਯਾਦ ਹੋਵੇ।
ask-last_seen_where = ਬੱਚੇ ਨੂੰ ਆਖ਼ਰੀ ਵਾਰ ਕਿੱਥੇ ਦੇਖਿਆ ਗਿਆ ਸੀ?
ask-last_seen_where-hint = ਕੋਈ ਸੜਕ, ਕੋਈ ਥਾਂ, ਜਾਂ ਬੱਸ ਦਾ ਰੂਟ।
danger-heading = ਕੀ ਬੱਚੇ ਨੂੰ ਖ਼ਤਰਾ ਹੈ, ਜਾਂ ਉਹ ਬਿਮਾਰ ਹੈ?
ask-immediate_danger = ਕੀ ਤੁਹਾਨੂੰ ਲੱਗਦਾ ਹੈ ਕਿ ਬੱਚੇ ਨੂੰ ਹੁਣ ਖ਼ਤਰਾ ਹੈ?
ask-medical = ਕੀ ਬੱਚੇ ਨੂੰ ਦਵਾਈ ਦੀ ਲੋੜ ਹੈ, ਜਾਂ ਕੋਈ ਅਜਿਹੀ ਬਿਮਾਰੀ ਜਾਂ ਅਪਾਹਜਤਾ ਹੈ ਜਿਸ ਦਾ ਹੁਣ ਧਿਆਨ ਰੱਖਣਾ ਜ਼ਰੂਰੀ ਹੈ?
ask-circumstances = ਕੀ ਹੋਇਆ?
ask-circumstances-hint = ਜੋ ਵੀ ਤੁਹਾਨੂੰ ਲੱਗੇ ਕਿ ਕੰਮ ਆ ਸਕਦਾ ਹੈ, ਆਪਣੇ ਸ਼ਬਦਾਂ ਵਿੱਚ।
looks-heading = ਬੱਚੇ ਦਾ ਹੁਲੀਆ ਕਿਹੋ ਜਿਹਾ ਹੈ, ਅਤੇ ਉਸ ਨੇ ਕੀ ਪਾਇਆ ਹੋਇਆ ਸੀ?
ask-family_agrees = ਕੀ ਬੱਚੇ ਦਾ ਪਰਿਵਾਰ ਸਹਿਮਤ ਹੈ ਕਿ ਤੁਸੀਂ ਸਾਨੂੰ ਦੱਸੋ?
ask-family_agrees-hint = ਅਸੀਂ ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਹਰ ਹਾਲ ਵਿੱਚ ਲੈਂਦੇ ਹਾਂ।
home-heading = ਬੱਚੇ ਦਾ ਘਰ ਕਿੱਥੇ ਹੈ, ਅਤੇ ਬੱਚਾ ਕਿੱਥੋਂ ਗਿਆ?
ask-missing_from = ਬੱਚਾ ਕਿੱਥੋਂ ਲਾਪਤਾ ਹੋਇਆ?
missing_from-family_home = ਘਰ, ਪਰਿਵਾਰ ਨਾਲ
missing_from-foster_home = ਫ਼ੋਸਟਰ ਪਰਿਵਾਰ ਦਾ ਘਰ
missing_from-childrens_home = ਬੱਚਿਆਂ ਦਾ ਹੋਮ (ਚਿਲਡਰਨਜ਼ ਹੋਮ) ਜਾਂ ਸਹਾਇਤਾ ਵਾਲੀ ਰਿਹਾਇਸ਼
missing_from-school = ਸਕੂਲ ਜਾਂ ਕਾਲਜ
missing_from-hospital = ਹਸਪਤਾਲ
missing_from-mental_health_unit = ਮਾਨਸਿਕ ਸਿਹਤ ਯੂਨਿਟ
missing_from-elsewhere = ਕੋਈ ਹੋਰ ਥਾਂ
ward-heading = ਵਾਰਡ ਬਾਰੇ
ask-ward_contact = ਵਾਰਡ ਵਿੱਚ ਬੱਚੇ ਨੂੰ ਕੌਣ ਜਾਣਦਾ ਹੈ, ਅਤੇ ਅਸੀਂ ਉਨ੍ਹਾਂ ਨਾਲ ਕਿਵੇਂ ਸੰਪਰਕ ਕਰੀਏ?
ask-clinical_risk = ਇਲਾਜ ਤੋਂ ਬਿਨਾਂ ਬੱਚੇ ਨੂੰ ਕੀ ਹੋ ਸਕਦਾ ਹੈ, ਅਤੇ ਕਿੰਨੀ ਜਲਦੀ?
seen-heading = ਬੱਚੇ ਨੂੰ ਆਖ਼ਰੀ ਵਾਰ ਕਦੋਂ ਅਤੇ ਕਿੱਥੇ ਦੇਖਿਆ ਗਿਆ ਸੀ?
ask-last_seen_with = ਬੱਚਾ ਕਿਸ ਦੇ ਨਾਲ ਸੀ?
ask-worries = ਤੁਹਾਨੂੰ ਚਿੰਤਾ ਕਿਉਂ ਹੈ?
ask-out_of_character = ਕੀ ਇਹ ਬੱਚੇ ਦੇ ਸੁਭਾਅ ਤੋਂ ਵੱਖਰਾ ਹੈ?
ask-description = ਬੱਚੇ ਦਾ ਹੁਲੀਆ ਕਿਹੋ ਜਿਹਾ ਹੈ?
ask-description-hint = ਦੇਖਣ ਨੂੰ ਲਗਭਗ ਕਿੰਨੀ ਉਮਰ, ਕੱਦ, ਵਾਲ, ਐਨਕ: ਜੋ ਵੀ ਤੁਹਾਨੂੰ ਯਾਦ ਹੋਵੇ।
ask-clothing = ਬੱਚੇ ਨੇ ਕੀ ਪਾਇਆ ਹੋਇਆ ਸੀ, ਅਤੇ ਉਸ ਕੋਲ ਕੀ ਸੀ?
reach-heading = ਬੱਚੇ ਦਾ ਫ਼ੋਨ ਅਤੇ ਖਾਤੇ
ask-child_phone = ਬੱਚੇ ਦਾ ਫ਼ੋਨ ਨੰਬਰ
ask-social_media = ਬੱਚਾ ਔਨਲਾਈਨ ਕਿਹੜੇ ਖਾਤੇ ਵਰਤਦਾ ਹੈ?
ask-social_media-hint = ਐਪ ਜਾਂ ਗੇਮ, ਅਤੇ ਉੱਥੇ ਬੱਚੇ ਦਾ ਨਾਂ।
where-heading = ਬੱਚਾ ਕਿੱਥੇ ਹੋ ਸਕਦਾ ਹੈ
ask-whereabouts = ਬੱਚਾ ਕਿੱਥੇ ਹੋ ਸਕਦਾ ਹੈ?
ask-steps_taken = ਤੁਸੀਂ ਜਾਂ ਹੋਰਨਾਂ ਨੇ ਹੁਣ ਤੱਕ ਕੀ-ਕੀ ਕੋਸ਼ਿਸ਼ ਕੀਤੀ ਹੈ?
more-heading = ਕੁਝ ਹੋਰ
ask-noticed = ਤੁਹਾਨੂੰ ਪਹਿਲੀ ਵਾਰ ਕਦੋਂ ਪਤਾ ਲੱਗਾ, ਜਾਂ ਡਰ ਲੱਗਾ, ਕਿ ਬੱਚਾ ਲਾਪਤਾ ਹੈ?
ask-delay = ਕੀ ਪਹਿਲਾਂ ਕਿਸੇ ਨੂੰ ਨਾ ਦੱਸਣ ਦੀ ਕੋਈ ਵਜ੍ਹਾ ਸੀ?
ask-delay-hint = ਦੱਸਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ।
ask-other = ਕੀ ਕੁਝ ਹੋਰ ਹੈ ਜੋ ਕੰਮ ਆ ਸਕਦਾ ਹੈ?

# Check and send
check-heading = ਆਪਣੇ ਜਵਾਬ ਦੇਖ ਲਓ
check-lede = ਤੁਹਾਡੇ ਭੇਜਦਿਆਂ ਹੀ ਕੋਈ ਇਸ ਨੂੰ ਪੜ੍ਹਦਾ ਹੈ। ਤੁਸੀਂ ਜਵਾਬ ਖਾਲੀ ਵੀ ਛੱਡ ਸਕਦੇ ਹੋ।
check-send = ਭੇਜੋ
check-change = ਬਦਲੋ
check-later-heading = ਇਹ ਸਵਾਲ ਵੀ ਕੰਮ ਆਉਂਦੇ ਹਨ
check-later-lede = ਤੁਸੀਂ ਪਹਿਲਾਂ ਇਨ੍ਹਾਂ ਦੇ ਜਵਾਬ ਦੇ ਸਕਦੇ ਹੋ, ਜਾਂ ਹੁਣੇ ਭੇਜ ਸਕਦੇ ਹੋ। ਫ਼ੋਨ ਕਰਨ ਵੇਲੇ ਕੋਈ ਤੁਹਾਨੂੰ ਇਹ ਪੁੱਛ ਸਕਦਾ ਹੈ।

# After sending
done-heading = ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਸਾਨੂੰ ਮਿਲ ਗਈ ਹੈ
done-reference = ਇਹ ਰੈਫ਼ਰੈਂਸ ਨੰਬਰ ਸਾਂਭ ਕੇ ਰੱਖੋ
done-telephone = ਕਿਸੇ ਵੀ ਸਮੇਂ 020 7946 0100 ’ਤੇ ਫ਼ੋਨ ਕਰੋ, ਅਤੇ ਇਹ ਰੈਫ਼ਰੈਂਸ ਨੰਬਰ ਦੱਸੋ।
done-next-heading = ਹੁਣ ਕੀ ਹੋਵੇਗਾ
done-told = ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਇਹਨਾਂ ਕੋਲ ਹੈ: { $unit }।
done-read = ਕੋਈ ਇਸ ਨੂੰ ਹੁਣੇ ਪੜ੍ਹ ਰਿਹਾ ਹੈ ਅਤੇ ਤੈਅ ਕਰੇਗਾ ਕਿ ਕੀ ਕਰਨਾ ਹੈ। ਜੇ ਤੁਸੀਂ ਨੰਬਰ ਦਿੱਤਾ ਹੈ, ਤਾਂ ਉਹ ਤੁਹਾਨੂੰ ਫ਼ੋਨ ਕਰਨਗੇ।
done-home = ਜੇ ਬੱਚਾ ਘਰ ਆ ਜਾਵੇ ਜਾਂ ਤੁਹਾਨੂੰ ਉਸ ਦੀ ਕੋਈ ਖ਼ਬਰ ਮਿਲੇ, ਤਾਂ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ, ਭਾਵੇਂ ਕਿੰਨੀ ਵੀ ਦੇਰ ਹੋ ਗਈ ਹੋਵੇ।
done-danger = ਜੇ ਤੁਹਾਨੂੰ ਪਤਾ ਲੱਗੇ ਕਿ ਬੱਚੇ ਨੂੰ ਖ਼ਤਰਾ ਹੈ, ਤਾਂ ਤੁਰੰਤ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
done-link = ਤੁਹਾਡਾ ਆਪਣਾ ਪੰਨਾ: ਹਾਲਤ ਕੀ ਹੈ, ਅਤੇ ਤੁਸੀਂ ਸਾਨੂੰ ਕੀ ਦੱਸ ਸਕਦੇ ਹੋ

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = ਤੁਸੀਂ ਜੋ ਦੱਸਿਆ, ਉਹ ਅਸੀਂ ਸਾਂਭ ਕੇ ਰੱਖ ਲਿਆ ਹੈ
held-danger = ਜੇ ਕਿਸੇ ਬੱਚੇ ਨੂੰ ਹੁਣ ਖ਼ਤਰਾ ਹੈ, ਤਾਂ ਤੁਰੰਤ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ। ਸਾਡੀ ਉਡੀਕ ਨਾ ਕਰੋ।
held-read = ਤੁਸੀਂ ਜਿੱਥੇ ਹੋ, ਉੱਥੋਂ ਬਹੁਤ ਸਾਰੀਆਂ ਰਿਪੋਰਟਾਂ ਆਈਆਂ ਹਨ, ਇਸ ਲਈ ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਅੱਗੇ ਜਾਣ ਤੋਂ ਪਹਿਲਾਂ ਕੋਈ ਉਸ ਨੂੰ ਪੜ੍ਹਦਾ ਹੈ। ਤੁਹਾਨੂੰ ਇਹ ਦੁਬਾਰਾ ਭੇਜਣ ਦੀ ਲੋੜ ਨਹੀਂ। ਤੁਸੀਂ 101 ’ਤੇ ਫ਼ੋਨ ਕਰਕੇ ਵੀ ਦੱਸ ਸਕਦੇ ਹੋ।
held-home = ਜੇ ਬੱਚਾ ਘਰ ਆ ਜਾਵੇ ਜਾਂ ਤੁਹਾਨੂੰ ਉਸ ਦੀ ਕੋਈ ਖ਼ਬਰ ਮਿਲੇ, ਤਾਂ 101 ’ਤੇ ਫ਼ੋਨ ਕਰਕੇ ਦੱਸੋ, ਭਾਵੇਂ ਕਿੰਨੀ ਵੀ ਦੇਰ ਹੋ ਗਈ ਹੋਵੇ।

# The page of a family’s own link
family-heading = ਤੁਹਾਡੀ ਰਿਪੋਰਟ
family-thanks = ਸਾਨੂੰ ਮਿਲ ਗਿਆ। ਧੰਨਵਾਦ।
family-received = ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਸਾਨੂੰ ਮਿਲ ਗਈ ਹੈ। ਕੋਈ ਇਸ ਨੂੰ ਪੜ੍ਹ ਰਿਹਾ ਹੈ।
family-looked-at = ਤੁਹਾਡੀ ਰਿਪੋਰਟ ਸਾਨੂੰ ਮਿਲ ਗਈ ਹੈ, ਅਤੇ ਅਸੀਂ ਇਸ ਨੂੰ ਦੇਖ ਰਹੇ ਹਾਂ।
family-open = ਅਸੀਂ ਬੱਚੇ ਨੂੰ ਲੱਭ ਰਹੇ ਹਾਂ।
family-not-opened = ਇਸ ਵੇਲੇ ਅਸੀਂ ਬੱਚੇ ਨੂੰ ਨਹੀਂ ਲੱਭ ਰਹੇ। ਜੇ ਤੁਸੀਂ ਸਹਿਮਤ ਨਹੀਂ, ਜਾਂ ਕੁਝ ਨਵਾਂ ਹੈ, ਤਾਂ ਸਾਨੂੰ ਫ਼ੋਨ ਕਰੋ ਜਾਂ ਇੱਥੇ ਦੱਸੋ।
family-back = ਬੱਚਾ ਵਾਪਸ ਆ ਗਿਆ ਹੈ।
family-with = ਇਹ ਇਨ੍ਹਾਂ ਕੋਲ ਹੈ: { $unit }।
family-ring = ਉਨ੍ਹਾਂ ਨਾਲ ਗੱਲ ਕਰਨ ਲਈ { $phone } ’ਤੇ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਰੈਫ਼ਰੈਂਸ ਨੰਬਰ ਦੱਸੋ।
family-next = ਅਸੀਂ ਤੁਹਾਨੂੰ { $time } ਤੱਕ ਦੱਸਾਂਗੇ, ਭਾਵੇਂ ਕੁਝ ਨਵਾਂ ਨਾ ਹੋਵੇ।
family-updates = ਅਸੀਂ ਤੁਹਾਨੂੰ ਕੀ ਦੱਸਿਆ
family-no-news = ਕੁਝ ਨਵਾਂ ਨਹੀਂ ਹੈ।
family-sent = ਤੁਸੀਂ ਸਾਨੂੰ ਕੀ ਦੱਸਿਆ
family-read = ਪੜ੍ਹਿਆ ਗਿਆ: { $time }
family-not-read = ਸਾਨੂੰ ਮਿਲ ਗਿਆ। ਕੋਈ ਇਸ ਨੂੰ ਛੇਤੀ ਪੜ੍ਹੇਗਾ।
family-said-back = ਤੁਸੀਂ ਸਾਨੂੰ ਦੱਸਿਆ ਕਿ ਬੱਚਾ ਵਾਪਸ ਆ ਗਿਆ ਹੈ।
family-back-seen-to = ਸਾਨੂੰ ਮਿਲ ਗਿਆ। ਪੱਕਾ ਕਰਨ ਲਈ ਕੋਈ ਆਵੇਗਾ ਜਾਂ ਫ਼ੋਨ ਕਰੇਗਾ।
family-yours = ਤੁਹਾਡੇ ਪੰਨੇ ਦਾ ਲਿੰਕ ਸਿਰਫ਼ ਤੁਹਾਡੇ ਲਈ ਹੈ। ਜਿਸ ਕੋਲ ਇਹ ਹੈ ਉਹ ਹਾਲਤ ਦੇਖ ਸਕਦਾ ਹੈ ਅਤੇ ਤੁਹਾਡੇ ਵੱਲੋਂ ਸਾਨੂੰ ਲਿਖ ਸਕਦਾ ਹੈ।
family-tell-go = ਸਾਨੂੰ ਕੁਝ ਨਵਾਂ ਦੱਸੋ
family-tell-words = ਤੁਸੀਂ ਸਾਨੂੰ ਕੀ ਦੱਸਣਾ ਚਾਹੁੰਦੇ ਹੋ?
family-tell-hint = ਬੱਚੇ ਦੀ ਖ਼ਬਰ ਕਿਸ ਨੂੰ ਮਿਲੀ, ਬੱਚਾ ਕਿੱਥੇ ਹੋ ਸਕਦਾ ਹੈ, ਤੁਹਾਨੂੰ ਕਿਸ ਗੱਲ ਦੀ ਚਿੰਤਾ ਹੈ।
family-file = ਫ਼ੋਟੋ ਜਾਂ ਦਸਤਾਵੇਜ਼
family-file-hint = JPEG, PNG, PDF ਜਾਂ ਸਾਦੀ ਲਿਖਤ, ਵੱਧ ਤੋਂ ਵੱਧ 10 MB।
family-file-wrong = ਅਸੀਂ ਇਹ ਫ਼ਾਈਲ ਨਹੀਂ ਲੈ ਸਕਦੇ। JPEG ਜਾਂ PNG ਤਸਵੀਰ, PDF ਜਾਂ ਸਾਦੀ ਲਿਖਤ ਚੁਣੋ, ਵੱਧ ਤੋਂ ਵੱਧ 10 MB।
family-file-alone = (ਬਿਨਾਂ ਸ਼ਬਦਾਂ ਦੀ ਫ਼ਾਈਲ)
family-empty = ਕੁਝ ਲਿਖੋ, ਜਾਂ ਫ਼ਾਈਲ ਚੁਣੋ।
family-back-go = ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਬੱਚਾ ਵਾਪਸ ਆ ਗਿਆ ਹੈ
family-back-lede = ਜਿਵੇਂ ਹੀ ਬੱਚਾ ਵਾਪਸ ਆਵੇ, ਜਾਂ ਤੁਹਾਨੂੰ ਪਤਾ ਲੱਗੇ ਕਿ ਉਹ ਸੁਰੱਖਿਅਤ ਹੈ, ਸਾਨੂੰ ਦੱਸੋ। ਅਸੀਂ ਫਿਰ ਵੀ ਪੱਕਾ ਕਰਾਂਗੇ ਕਿ ਬੱਚਾ ਠੀਕ ਹੈ।
family-back-where = ਬੱਚਾ ਹੁਣ ਕਿੱਥੇ ਹੈ?
family-back-empty = ਲਿਖੋ ਕਿ ਬੱਚਾ ਕਿੱਥੇ ਹੈ। “ਘਰ” ਕਾਫ਼ੀ ਹੈ।
family-over-heading = ਇਹ ਲਿੰਕ ਹੁਣ ਕੁਝ ਨਹੀਂ ਖੋਲ੍ਹਦਾ
family-over = ਸਾਨੂੰ ਕੁਝ ਦੱਸਣ ਜਾਂ ਪੁੱਛਣ ਲਈ 020 7946 0100 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਅਸੀਂ ਕਿਵੇਂ ਕੰਮ ਕੀਤਾ: 4 ਛੋਟੇ ਸਵਾਲ
family-ask-lede = ਜਵਾਬ ਦੇਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ। ਜੋ ਬੱਚੇ ਨਾਲ ਕੰਮ ਕਰਦੇ ਹਨ ਉਹ ਤੁਹਾਡੀ ਗੱਲ ਪੜ੍ਹ ਸਕਦੇ ਹਨ।
family-ask-soon = ਕੀ ਕਿਸੇ ਨੇ ਤੁਹਾਡੇ ਨਾਲ ਸਮੇਂ ਸਿਰ ਗੱਲ ਕੀਤੀ?
family-ask-listened = ਕੀ ਅਸੀਂ ਤੁਹਾਡੀ ਗੱਲ ਸੁਣੀ?
family-ask-advice = ਕੀ ਅਸੀਂ ਤੁਹਾਨੂੰ ਜੋ ਦੱਸਿਆ ਉਹ ਸਹੀ ਸੀ?
family-ask-language = ਕੀ ਤੁਸੀਂ ਸਾਡੇ ਨਾਲ ਆਪਣੀ ਭਾਸ਼ਾ ਵਿੱਚ ਗੱਲ ਕਰ ਸਕੇ?
family-ask-partly = ਕੁਝ ਹੱਦ ਤੱਕ
family-ask-no-need = ਮੈਨੂੰ ਭਾਸ਼ਾ ਵਿੱਚ ਮਦਦ ਦੀ ਲੋੜ ਨਹੀਂ ਸੀ
family-ask-or = ਜੇ ਤੁਸੀਂ ਜਵਾਬ ਨਹੀਂ ਦੇਣਾ ਚਾਹੁੰਦੇ
family-ask-never = ਮੈਨੂੰ ਫਿਰ ਨਾ ਪੁੱਛੋ
family-ask-empty = ਘੱਟੋ-ਘੱਟ ਇੱਕ ਸਵਾਲ ਦਾ ਜਵਾਬ ਦਿਓ, ਜਾਂ ਚੁਣੋ ਕਿ ਤੁਹਾਨੂੰ ਫਿਰ ਨਾ ਪੁੱਛਿਆ ਜਾਵੇ।
family-feedback-go = ਸ਼ਿਕਾਇਤ ਕਰੋ, ਜਾਂ ਦੱਸੋ ਕਿ ਅਸੀਂ ਕਿਵੇਂ ਕੰਮ ਕੀਤਾ
family-feedback-lede = ਇੱਕ ਸੀਨੀਅਰ ਅਧਿਕਾਰੀ ਇਸਨੂੰ ਪੜ੍ਹਦਾ ਹੈ ਅਤੇ ਤੁਹਾਨੂੰ ਜਵਾਬ ਦਿੰਦਾ ਹੈ।
family-feedback-sort = ਇਹ ਕੀ ਹੈ?
family-feedback-complaint = ਸ਼ਿਕਾਇਤ
family-feedback-other = ਕੁਝ ਜੋ ਅਸੀਂ ਚੰਗਾ ਕੀਤਾ, ਜਾਂ ਹੋਰ ਚੰਗਾ ਕਰ ਸਕਦੇ ਹਾਂ
family-feedback-unsaid = ਚੁਣੋ ਕਿ ਇਹ ਕੀ ਹੈ।
family-feedback-empty = ਲਿਖੋ ਕਿ ਕੀ ਹੋਇਆ।
family-feedback-answered = ਜਵਾਬ ਦਿੱਤਾ ਗਿਆ: { $time }

# What a family can do themselves
steps-heading = ਬੱਚੇ ਨੂੰ ਲੱਭਣ ਲਈ ਤੁਸੀਂ ਕੀ ਕਰ ਸਕਦੇ ਹੋ
steps-lede = ਸਾਨੂੰ ਦੱਸਣ ਤੋਂ ਪਹਿਲਾਂ ਇਸ ਵਿੱਚੋਂ ਕੁਝ ਵੀ ਕਰਨਾ ਜ਼ਰੂਰੀ ਨਹੀਂ। ਜੇ ਕੁਝ ਪਤਾ ਲੱਗੇ, ਤਾਂ ਸਾਨੂੰ ਦੱਸੋ।
steps-home = ਘਰ ਵਿੱਚ ਹਰ ਥਾਂ ਦੇਖੋ, ਲੌਫਟ, ਸ਼ੈੱਡ ਅਤੇ ਬਾਗ਼ ਵਿੱਚ ਵੀ।
steps-call = ਬੱਚੇ ਨੂੰ ਇੱਕ ਤੋਂ ਵੱਧ ਵਾਰ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਸੁਨੇਹਾ ਭੇਜੋ।
steps-people = ਪਰਿਵਾਰ, ਦੋਸਤਾਂ ਅਤੇ ਬੱਚਾ ਜਿਨ੍ਹਾਂ ਨੂੰ ਜਾਣਦਾ ਹੈ ਉਹਨਾਂ ਸਾਰਿਆਂ ਨੂੰ ਪੁੱਛੋ।
steps-accounts = ਜੇ ਖੋਲ੍ਹ ਸਕੋ, ਤਾਂ ਬੱਚੇ ਦੇ ਸੁਨੇਹੇ ਅਤੇ ਖਾਤੇ ਦੇਖੋ।
steps-places = ਉਹਨਾਂ ਥਾਵਾਂ ਬਾਰੇ ਸੋਚੋ ਜਿੱਥੇ ਬੱਚੇ ਨੂੰ ਰਹਿਣਾ ਚੰਗਾ ਲੱਗਦਾ ਹੈ, ਅਤੇ ਉੱਥੇ ਪੁੱਛੋ।
steps-hospitals = ਨੇੜੇ ਦੇ ਹਸਪਤਾਲਾਂ ਨੂੰ ਫ਼ੋਨ ਕਰੋ।
steps-custody = 101 ਤੇ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਪੁੱਛੋ ਕਿ ਕੀ ਬੱਚਾ ਪੁਲਿਸ ਦੀ ਹਿਰਾਸਤ ਵਿੱਚ ਹੈ।

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date } ਨੂੰ ਕਿਸੇ ਸਮੇਂ
time-between = { $from } ਅਤੇ { $to } ਦੇ ਵਿਚਕਾਰ
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = ਇਹ ਬਹੁਤ ਲੰਮਾ ਹੈ। ਇਸ ਨੂੰ ਥੋੜ੍ਹਾ ਛੋਟਾ ਕਰੋ।
error-characters = ਇਸ ਵਿੱਚ ਅਜਿਹੇ ਅੱਖਰ ਜਾਂ ਨਿਸ਼ਾਨ ਹਨ ਜੋ ਅਸੀਂ ਸੇਵ ਨਹੀਂ ਕਰ ਸਕਦੇ। ਇਸ ਨੂੰ ਦੁਬਾਰਾ ਲਿਖੋ।
error-date = ਅਸੀਂ ਇਹ ਤਾਰੀਖ਼ ਪੜ੍ਹ ਨਹੀਂ ਸਕਦੇ। ਇਸ ਨੂੰ 27 3 2012 ਵਾਂਗ ਲਿਖੋ, ਜਾਂ “ਮੈਨੂੰ ਨਹੀਂ ਪਤਾ” ਚੁਣੋ।
error-other = ਅਸੀਂ ਇਹ ਪੜ੍ਹ ਨਹੀਂ ਸਕਦੇ। ਇਸ ਨੂੰ ਦੁਬਾਰਾ ਲਿਖੋ, ਜਾਂ “ਮੈਨੂੰ ਨਹੀਂ ਪਤਾ” ਚੁਣੋ।
error-busy-heading = ਅਸੀਂ ਇਹ ਹੁਣੇ ਸੇਵ ਨਹੀਂ ਕਰ ਸਕੇ
error-busy = ਤੁਸੀਂ ਪਹਿਲਾਂ ਜੋ ਭੇਜਿਆ ਸੀ, ਉਹ ਸਭ ਸੁਰੱਖਿਅਤ ਹੈ। ਇੱਕ ਮਿੰਟ ਬਾਅਦ ਫਿਰ ਕੋਸ਼ਿਸ਼ ਕਰੋ। ਜੇ ਕਿਸੇ ਬੱਚੇ ਨੂੰ ਖ਼ਤਰਾ ਹੈ, ਤਾਂ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।
error-busy-again = ਇਹ ਪੇਜ ਦੁਬਾਰਾ ਭੇਜੋ
error-busy-typed = ਤੁਸੀਂ ਇਸ ਪੇਜ ’ਤੇ ਜੋ ਲਿਖਿਆ ਹੈ, ਉਹ ਅਜੇ ਸੇਵ ਨਹੀਂ ਹੋਇਆ। ਬਟਨ ਦਬਾਉਣ ’ਤੇ ਉਹ ਫਿਰ ਭੇਜਿਆ ਜਾਂਦਾ ਹੈ।
error-large-heading = ਇਹ ਇੰਨਾ ਜ਼ਿਆਦਾ ਹੈ ਕਿ ਅਸੀਂ ਇੱਕੋ ਵਾਰ ਸੇਵ ਨਹੀਂ ਕਰ ਸਕਦੇ
error-large = ਇਹ ਪੇਜ ਸੇਵ ਨਹੀਂ ਹੋਇਆ। ਵਾਪਸ ਜਾਓ, ਆਪਣਾ ਲਿਖਿਆ ਹੋਇਆ ਛੋਟਾ ਕਰੋ ਅਤੇ ਫਿਰ ਭੇਜੋ। ਤੁਹਾਡੇ ਬਾਕੀ ਜਵਾਬ ਸੇਵ ਹਨ।
error-address-heading = ਅਜਿਹਾ ਕੋਈ ਪੇਜ ਨਹੀਂ ਹੈ
error-address = ਸ਼ਾਇਦ ਪੇਜ ਦਾ ਪਤਾ (ਲਿੰਕ) ਸਹੀ ਨਹੀਂ ਹੈ। ਜੇ ਤੁਸੀਂ ਜਵਾਬ ਦੇਣੇ ਸ਼ੁਰੂ ਕਰ ਦਿੱਤੇ ਸਨ, ਤਾਂ ਤੁਹਾਡੇ ਜਵਾਬ ਸੇਵ ਹਨ।
error-elsewhere-heading = ਇਹ ਕਿਸੇ ਹੋਰ ਵੈੱਬਸਾਈਟ ਤੋਂ ਭੇਜਿਆ ਗਿਆ ਸੀ
error-elsewhere = ਇਹ ਸੇਵ ਨਹੀਂ ਹੋਇਆ। ਜੇ ਇਹ ਤੁਸੀਂ ਹੀ ਲਿਖਿਆ ਸੀ, ਤਾਂ ਪਹਿਲੇ ਪੇਜ ’ਤੇ ਜਾਓ ਅਤੇ ਉੱਥੇ ਲਿਖੋ।
error-start-heading = ਪਹਿਲੇ ਪੇਜ ਤੋਂ ਫਿਰ ਸ਼ੁਰੂ ਕਰੋ
error-start = ਇਸ ਫ਼ੋਨ ਜਾਂ ਕੰਪਿਊਟਰ ’ਤੇ ਸਾਡੇ ਕੋਲ ਤੁਹਾਡੇ ਕੋਈ ਜਵਾਬ ਨਹੀਂ ਹਨ, ਜਾਂ ਉਹ 14 ਦਿਨਾਂ ਤੱਕ ਰੱਖੇ ਗਏ ਸਨ ਅਤੇ ਹੁਣ ਹਟ ਗਏ ਹਨ।
error-start-go = ਪਹਿਲੇ ਪੇਜ ’ਤੇ ਜਾਓ

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = ਮਾਤਾ ਜਾਂ ਪਿਤਾ
relationship-step_parent = ਮਤਰੇਈ ਮਾਂ ਜਾਂ ਮਤਰੇਆ ਪਿਤਾ, ਜਾਂ ਮਾਤਾ ਜਾਂ ਪਿਤਾ ਦੇ ਪਾਰਟਨਰ
relationship-guardian = ਸਰਪ੍ਰਸਤ (ਗਾਰਡੀਅਨ)
relationship-foster_carer = ਫ਼ੋਸਟਰ ਕੇਅਰਰ
relationship-kinship_carer = ਰਿਸ਼ਤੇਦਾਰ ਜਾਂ ਦੋਸਤ, ਜੋ ਬੱਚੇ ਦੀ ਦੇਖਭਾਲ ਕਰਦੇ ਹਨ
relationship-sibling = ਭਰਾ ਜਾਂ ਭੈਣ
relationship-grandparent = ਦਾਦਾ, ਦਾਦੀ, ਨਾਨਾ ਜਾਂ ਨਾਨੀ
relationship-other_relative = ਕੋਈ ਹੋਰ ਰਿਸ਼ਤੇਦਾਰ
relationship-friend = ਦੋਸਤ
relationship-partner = ਬੁਆਏਫ੍ਰੈਂਡ ਜਾਂ ਗਰਲਫ੍ਰੈਂਡ
relationship-neighbour = ਗੁਆਂਢੀ
relationship-school = ਸਕੂਲ ਜਾਂ ਕਾਲਜ
relationship-charity_worker = ਚੈਰਿਟੀ ਸੰਸਥਾ
relationship-child = ਮੈਂ ਹੀ ਉਹ ਬੱਚਾ ਜਾਂ ਬੱਚੀ ਹਾਂ
relationship-other = ਕੋਈ ਹੋਰ

family-letters-go = ਕੁਝ ਨਵਾਂ ਹੋਣ ’ਤੇ ਈ-ਮੇਲ ਰਾਹੀਂ ਪਤਾ ਲਓ
family-letters-lede = ਅਸੀਂ ਸਿਰਫ਼ ਇਹ ਲਿਖਦੇ ਹਾਂ ਕਿ ਤੁਹਾਡੇ ਪੰਨੇ ’ਤੇ ਕੁਝ ਨਵਾਂ ਹੈ। ਸੋਚੋ ਕਿ ਤੁਹਾਡੀ ਈ-ਮੇਲ ਹੋਰ ਕੌਣ ਪੜ੍ਹਦਾ ਹੈ।
family-letters-on = ਕੁਝ ਨਵਾਂ ਹੋਣ ’ਤੇ ਅਸੀਂ ਤੁਹਾਨੂੰ ਲਿਖਦੇ ਹਾਂ। ਬੰਦ ਕਰਨ ਲਈ ਖਾਨਾ ਖਾਲੀ ਛੱਡ ਕੇ ਭੇਜੋ।
family-letters-email = ਈ-ਮੇਲ ਪਤਾ
family-letters-hint = ਜਿਵੇਂ name@example.org। ਖਾਲੀ: ਅਸੀਂ ਨਹੀਂ ਲਿਖਦੇ।
family-letters-wrong = name@example.org ਵਰਗਾ ਪਤਾ ਲਿਖੋ, ਜਾਂ ਖਾਲੀ ਛੱਡੋ।
letter-subject = ਤੁਹਾਡੇ ਪੰਨੇ ’ਤੇ ਕੁਝ ਨਵਾਂ ਹੈ
letter-new = ਤੁਹਾਡੇ ਪੰਨੇ ’ਤੇ ਕੁਝ ਨਵਾਂ ਹੈ। ਤੁਹਾਨੂੰ ਦਿੱਤਾ ਲਿੰਕ ਖੋਲ੍ਹੋ। ਅਸੀਂ ਇੱਥੇ ਹੋਰ ਕੁਝ ਨਹੀਂ ਕਹਿੰਦੇ, ਕਿਉਂਕਿ ਹੋਰ ਲੋਕ ਇਹ ਪੜ੍ਹ ਸਕਦੇ ਹਨ।
letter-asks = ਉੱਥੇ ਅਸੀਂ ਇਹ ਵੀ ਪੁੱਛਦੇ ਹਾਂ ਕਿ ਅਸੀਂ ਕਿਵੇਂ ਕੰਮ ਕੀਤਾ: 4 ਛੋਟੇ ਸਵਾਲ। ਜਵਾਬ ਦੇਣਾ ਜ਼ਰੂਰੀ ਨਹੀਂ।
letter-stop = ਇਹ ਚਿੱਠੀਆਂ ਹੋਰ ਨਹੀਂ ਚਾਹੀਦੀਆਂ? ਤੁਸੀਂ ਆਪਣੇ ਪੰਨੇ ’ਤੇ ਬੰਦ ਕਰ ਸਕਦੇ ਹੋ। ਇਸ ਚਿੱਠੀ ਦਾ ਜਵਾਬ ਕੋਈ ਨਹੀਂ ਪੜ੍ਹਦਾ। ਐਮਰਜੈਂਸੀ ਵਿੱਚ 999 ’ਤੇ ਫ਼ੋਨ ਕਰੋ।

# A time away that nobody can explain, and the report by the link
family-away-go = ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਬੱਚਾ ਕੁਝ ਸਮੇਂ ਲਈ ਗਾਇਬ ਸੀ
family-away-lede = ਭਾਵੇਂ ਕਿੰਨੇ ਵੀ ਥੋੜ੍ਹੇ ਸਮੇਂ ਲਈ, ਅਤੇ ਭਾਵੇਂ ਬੱਚਾ ਵਾਪਸ ਆ ਗਿਆ ਹੋਵੇ। ਬੱਚੇ ਨਾਲ ਕੰਮ ਕਰਨ ਵਾਲੇ ਇਸਨੂੰ ਪੜ੍ਹ ਸਕਦੇ ਹਨ। ਪੁਲਿਸ ਇਸ ਕਰਕੇ ਕੁਝ ਨਹੀਂ ਕਰਦੀ। ਜੇ ਤੁਸੀਂ ਨਹੀਂ ਜਾਣਦੇ ਕਿ ਬੱਚਾ ਹੁਣ ਕਿੱਥੇ ਹੈ, ਤਾਂ ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਬੱਚਾ ਲਾਪਤਾ ਹੈ।
family-away-from = ਬੱਚੇ ਨੂੰ ਕਿੱਥੇ ਹੋਣਾ ਚਾਹੀਦਾ ਸੀ?
family-away-home = ਘਰ
family-away-school = ਸਕੂਲ ਜਾਂ ਕਾਲਜ ਵਿੱਚ
family-away-other = ਕਿਤੇ ਹੋਰ
family-away-since = ਬੱਚਾ ਕਦੋਂ ਤੋਂ ਗਾਇਬ ਸੀ?
family-away-until = ਕਦੋਂ ਤੱਕ?
family-away-known = ਕੀ ਤੁਸੀਂ ਜਾਣਦੇ ਹੋ ਕਿ ਬੱਚਾ ਹੁਣ ਕਿੱਥੇ ਹੈ?
family-away-words = ਤੁਸੀਂ ਇਸ ਬਾਰੇ ਕੀ ਜਾਣਦੇ ਹੋ?
family-away-order = ਇਹ ਬੱਚੇ ਦੇ ਜਾਣ ਤੋਂ ਪਹਿਲਾਂ ਹੈ। ਦੋਵੇਂ ਸਮੇਂ ਦੁਬਾਰਾ ਵੇਖੋ।
family-away-told = ਤੁਸੀਂ ਸਾਨੂੰ ਦੱਸਿਆ ਕਿ ਬੱਚਾ ਕੁਝ ਸਮੇਂ ਲਈ ਗਾਇਬ ਸੀ।
family-missing-go = ਸਾਨੂੰ ਦੱਸੋ ਕਿ ਬੱਚਾ ਲਾਪਤਾ ਹੈ
family-missing-lede = ਤੁਸੀਂ ਨਹੀਂ ਜਾਣਦੇ ਕਿ ਬੱਚਾ ਕਿੱਥੇ ਹੈ? ਬਟਨ ਦਬਾਓ, ਤੁਹਾਡੀ ਸੂਚਨਾ ਸਾਨੂੰ ਤੁਰੰਤ ਮਿਲ ਜਾਵੇਗੀ। ਜੋ ਤੁਸੀਂ ਸਾਨੂੰ ਦੱਸਿਆ ਉਹ ਇਸਦੇ ਨਾਲ ਜਾਂਦਾ ਹੈ। ਜੇ ਬੱਚਾ ਹੁਣ ਖ਼ਤਰੇ ਵਿੱਚ ਹੈ, ਤਾਂ 999 ਉੱਤੇ ਫ਼ੋਨ ਕਰੋ।
family-missing-press = ਬੱਚਾ ਹੁਣ ਲਾਪਤਾ ਹੈ
