# The public pages in Ukrainian. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Українська
language-direction = ltr

# The frame around every page
frame-skip = Перейти до основного змісту
frame-exit-skip = Швидко вийти з цієї сторінки
frame-exit = Вийти з цієї сторінки
frame-exit-before = Терміново:
frame-exit-activated = Виходимо зі сторінки.
frame-exit-timed-out = Час минув: ви не вийшли зі сторінки.
frame-exit-two-more = Shift: натисніть ще 2 рази, щоб вийти.
frame-exit-one-more = Shift: натисніть ще 1 раз, щоб вийти.
frame-language = Мова
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Перекладач ще не перевірив цю сторінку. Якщо щось незрозуміло, зателефонуйте за номером 020 7946 0100 і скажіть, якою мовою ви розмовляєте.
frame-demo = Демонстрація: усе тут вигадане, і ніхто не читає того, що ви надсилаєте.
frame-help = Щоб поговорити з кимось зараз, зателефонуйте за номером 020 7946 0100. Якщо дитина в небезпеці, телефонуйте 999.
frame-back = Назад
frame-title = Ваші відповіді

# Widgets
form-problem = Є проблема
form-error = Помилка:
form-optional = (можна не відповідати)
form-or = або
form-choose = Виберіть одне
form-day = День
form-month = Місяць
form-year = Рік
form-now = Зараз
form-earlier = Раніше
form-between = У проміжку часу
form-not-known = Я не знаю
form-date = Дата
form-date-hint = Наприклад, 28/2/2025
form-time = Час
form-time-hint = Наприклад, 10:15pm
form-left-empty = Якщо ви не вкажете дату, ми вважатимемо, що це було за останні 24 години. Якщо не вкажете час, ми вважатимемо, що це було колись того дня.
form-which = Тієї ночі годинники перевели назад, тому ця година була двічі. Котра з них?
form-first = Перша, до переведення годинників
form-second = Друга, після переведення годинників
form-from = Від
form-to = До
form-as-told = Своїми словами
form-read-as = Ми зрозуміли так:
form-kept = Збережено о { "{" }time{ "}" }
form-not-kept = Ще не збережено: немає інтернету. Не закривайте цю сторінку.

# The first page
start-heading = Повідомте нам, що зникла дитина
start-emergency = Якщо дитина зараз у небезпеці, телефонуйте 999.
start-wait = Вам не треба чекати, щоб повідомити нам. Коротких запитань: { $count }. Можна відповісти, що ви не знаєте.
start-call-back = Якщо ви вкажете номер телефону й зупинитеся, не дійшовши до кінця, вам можуть зателефонувати на цей номер.
start-kept = Те, що ви пишете, одразу зберігається, щонайбільше на 14 днів, щоб ви могли продовжити на цьому пристрої.
start-begin = Почати
start-carry-on = Продовжити розпочате
start-exit-heading = Якщо вам треба швидко вийти з цієї сторінки
start-exit-button = Якщо натиснути кнопку «Вийти з цієї сторінки» або 3 рази клавішу Shift, замість цієї сторінки з’явиться погода. Це працює на кожній сторінці.
start-exit-history = Це не видаляє ці сторінки з історії вашого браузера. Той, хто користується цим пристроєм, можливо, зможе побачити, що ви тут були.
start-exit-safe = Якщо це вас турбує, скористайтеся іншим пристроєм або зателефонуйте за номером 020 7946 0100. Якщо ви не можете говорити, наберіть 999 і натисніть 55, коли вас про це попросять.

# Every question
question-progress = Запитання { $number } з { $count }
question-continue = Далі
answer-not-known = Я не знаю
answer-yes = Так
answer-no = Ні
answer-none = Немає відповіді

# The questions
child-heading = Хто ця дитина?
ask-name = Як звати дитину?
ask-name-hint = Ім’я, яким дитину називають. Прізвище не обов’язкове.
you-heading = Як вам зателефонувати?
ask-reporter_name = Ваше ім’я
ask-reporter_phone = Ваш номер телефону
ask-reporter_phone-hint = Ми телефонуємо на нього лише щодо цієї дитини.
ask-relationship = Ким ви є для дитини?
ask-interpreter = Якою мовою нам з вами говорити?
ask-interpreter-hint = Якщо не англійською, ми знайдемо усного перекладача. Вам не треба його шукати.
ask-born = Коли народилася дитина?
ask-responsible = На території якого council (місцевої ради) живе дитина?
ask-last_seen = Коли дитину бачили востаннє?
ask-last_seen-hint = Вкажіть якомога точніше, як пам’ятаєте.
ask-last_seen_where = Де дитину бачили востаннє?
ask-last_seen_where-hint = Вулиця, місце або маршрут автобуса.
danger-heading = Дитина в небезпеці чи хвора?
ask-immediate_danger = Як ви думаєте, дитина зараз у небезпеці?
ask-medical = Чи потрібні дитині ліки, або чи має вона хворобу чи інвалідність, про яку зараз важливо знати?
ask-circumstances = Що сталося?
ask-circumstances-hint = Усе, що, на вашу думку, може допомогти, своїми словами.
looks-heading = Який вигляд має дитина і в що вона була вдягнена?
ask-family_agrees = Чи згодна родина дитини, щоб ви нам повідомили?
ask-family_agrees-hint = Ми приймаємо ваше повідомлення в будь-якому разі.
home-heading = Де живе дитина і звідки вона пішла?
ask-missing_from = Звідки зникла дитина?
missing_from-family_home = Дім, з родиною
missing_from-foster_home = Дім прийомної родини
missing_from-childrens_home = Дитячий будинок або житло з підтримкою
missing_from-school = Школа або коледж
missing_from-hospital = Лікарня
missing_from-mental_health_unit = Відділення психічного здоров’я
missing_from-elsewhere = Інше місце
ward-heading = Про відділення лікарні
ask-ward_contact = Хто у відділенні знає дитину і як нам зв’язатися з цією людиною?
ask-clinical_risk = Що може статися з дитиною без лікування і як скоро?
seen-heading = Коли і де дитину бачили востаннє?
ask-last_seen_with = З ким була дитина?
ask-worries = Що вас турбує?
ask-out_of_character = Чи це незвично для дитини?
ask-description = Який вигляд має дитина?
ask-description-hint = Скільки приблизно років можна дати, зріст, волосся, окуляри: усе, що пам’ятаєте.
ask-clothing = У що дитина була вдягнена і що мала із собою?
reach-heading = Телефон та облікові записи дитини
ask-child_phone = Номер телефону дитини
ask-social_media = Якими обліковими записами дитина користується в інтернеті?
ask-social_media-hint = Застосунок або гра та ім’я дитини там.
where-heading = Де може бути дитина
ask-whereabouts = Де може бути дитина?
ask-steps_taken = Що ви або інші вже спробували зробити?
more-heading = Щось іще
ask-noticed = Коли ви вперше дізналися або почали побоюватися, що дитина зникла?
ask-delay = Чи була причина, чому нікого не повідомили раніше?
ask-delay-hint = Говорити про це не обов’язково.
ask-other = Чи є ще щось, що може допомогти?

# Check and send
check-heading = Перевірте свої відповіді
check-lede = Це прочитають, щойно ви надішлете. Деякі відповіді можна залишити порожніми.
check-send = Надіслати
check-change = Змінити
check-later-heading = Ці запитання теж допомагають
check-later-lede = Можна спершу відповісти на них або надіслати зараз. Про це можуть запитати, коли вам зателефонують.

# After sending
done-heading = Ми отримали ваше повідомлення
done-reference = Збережіть цей номер повідомлення
done-telephone = Телефонуйте 020 7946 0100 у будь-який час і назвіть номер повідомлення.
done-next-heading = Що буде далі
done-told = Ваше повідомлення тепер тут: { $unit }.
done-read = Його зараз читають і вирішують, що робити. Якщо ви вказали номер, вам зателефонують.
done-home = Якщо дитина повернеться додому або дасть про себе знати, зателефонуйте нам, навіть якщо дуже пізно.
done-danger = Якщо ви дізнаєтеся, що дитина в небезпеці, одразу телефонуйте 999.
done-link = Ваша сторінка: як просувається справа і що ви можете нам повідомити

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Ми зберегли те, що ви нам повідомили
held-danger = Якщо дитина зараз у небезпеці, одразу телефонуйте 999. Не чекайте на нас.
held-read = Звідти, де ви перебуваєте, надійшло дуже багато повідомлень, тому ваше спочатку хтось прочитає, а потім передасть далі. Надсилати його ще раз не треба. Ви також можете зателефонувати за номером 101 (поліція) і розповісти про це.
held-home = Якщо дитина повернеться додому або дасть про себе знати, зателефонуйте за номером 101 (поліція) і скажіть про це, навіть якщо дуже пізно.

# The page of a family’s own link
family-heading = Ваше повідомлення
family-thanks = Ми це отримали. Дякуємо.
family-received = Ми отримали ваше повідомлення. Його зараз читають.
family-looked-at = Ми отримали ваше повідомлення і займаємося ним.
family-open = Ми шукаємо дитину.
family-not-opened = Зараз ми не шукаємо дитину. Якщо ви не згодні або є щось нове, зателефонуйте нам чи напишіть тут.
family-back = Дитина повернулася.
family-with = Справою займається: { $unit }.
family-ring = Щоб поговорити з ними, телефонуйте { $phone } і назвіть номер повідомлення.
family-next = Ми повідомимо вам новини до { $time }, навіть якщо нічого нового не буде.
family-updates = Що ми вам повідомили
family-no-news = Нічого нового немає.
family-sent = Що ви нам повідомили
family-read = Прочитано: { $time }
family-not-read = Ми це отримали. Незабаром це прочитають.
family-said-back = Ви повідомили нам, що дитина повернулася.
family-back-seen-to = Ми це отримали. Хтось прийде або зателефонує, щоб переконатися.
family-yours = Посилання на вашу сторінку — лише для вас. Той, хто його має, може бачити, як просувається справа, і писати нам від вашого імені.
family-tell-go = Повідомити щось нове
family-tell-words = Що ви хочете нам повідомити?
family-tell-hint = Хто мав звістку від дитини, де вона може бути, що вас турбує.
family-file = Фото або документ
family-file-hint = JPEG, PNG, PDF або звичайний текст, не більше 10 МБ.
family-file-wrong = Ми не можемо прийняти цей файл. Виберіть зображення JPEG або PNG, PDF чи звичайний текст, не більше 10 МБ.
family-file-alone = (Файл без тексту)
family-empty = Напишіть щось або виберіть файл.
family-back-go = Повідомити, що дитина повернулася
family-back-lede = Повідомте нам, щойно дитина повернеться або ви дізнаєтеся, що вона в безпеці. Ми все одно переконаємося, що з нею все гаразд.
family-back-where = Де дитина зараз?
family-back-empty = Напишіть, де дитина. «Вдома» достатньо.
family-over-heading = Це посилання більше нічого не відкриває
family-over = Щоб щось повідомити або запитати, телефонуйте 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Скажіть нам, як ми впоралися: 4 короткі запитання
family-ask-lede = Відповідати не обов’язково. Ті, хто працює з дитиною, можуть прочитати ваші слова.
family-ask-soon = Чи достатньо швидко з вами хтось поговорив?
family-ask-listened = Чи ми вас вислухали?
family-ask-advice = Чи правильним було те, що ми вам сказали?
family-ask-language = Чи могли ви говорити з нами своєю мовою?
family-ask-partly = Частково
family-ask-no-need = Мені не потрібна була допомога з мовою
family-ask-or = Якщо ви не хочете відповідати
family-ask-never = Більше мене не питайте
family-ask-empty = Дайте відповідь хоча б на одне запитання або виберіть, щоб вас більше не питали.
family-feedback-go = Поскаржитися або сказати, як ми впоралися
family-feedback-lede = Це читає керівник і відповідає вам.
family-feedback-sort = Що це?
family-feedback-complaint = Скарга
family-feedback-other = Те, що ми зробили добре або можемо робити краще
family-feedback-unsaid = Виберіть, що це.
family-feedback-empty = Напишіть, що сталося.
family-feedback-answered = Відповідь дано: { $time }

# What a family can do themselves
steps-heading = Що ви можете зробити, щоб знайти дитину
steps-lede = Нічого з цього не треба робити, перш ніж повідомити нас. Якщо щось дізнаєтеся, скажіть нам.
steps-home = Шукайте всюди вдома, також на горищі, у сараї та в саду.
steps-call = Телефонуйте й пишіть дитині, більше ніж один раз.
steps-people = Запитайте родину, друзів і всіх, кого знає дитина.
steps-accounts = Перегляньте повідомлення та облікові записи дитини, якщо можете їх відкрити.
steps-places = Подумайте про місця, де дитина любить бути, і запитайте там.
steps-hospitals = Зателефонуйте до лікарень поблизу.
steps-custody = Зателефонуйте на 101 і запитайте, чи дитина не затримана поліцією.

# Times as they were read
time-at = { $date }, { $time }
time-day = у якийсь час { $date }
time-between = між { $from } та { $to }
time-words = «{ $words }»
time-both = { $time }, «{ $words }»

# What is wrong with an answer
error-too-long = Текст задовгий. Трохи скоротіть його.
error-characters = Тут є знаки, які ми не можемо зберегти. Напишіть ще раз.
error-date = Ми не можемо прочитати цю дату. Напишіть її так: 27 3 2012, або виберіть «Я не знаю».
error-other = Ми не можемо це прочитати. Напишіть ще раз або виберіть «Я не знаю».
error-busy-heading = Зараз ми не змогли це зберегти
error-busy = Нічого з того, що ви надіслали раніше, не втрачено. Спробуйте ще раз через хвилину. Якщо дитина в небезпеці, телефонуйте 999.
error-busy-again = Надіслати цю сторінку ще раз
error-busy-typed = Те, що ви написали на цій сторінці, ще не збережено. Коли ви натиснете кнопку, воно надішлеться ще раз.
error-large-heading = Це більше, ніж ми можемо зберегти за один раз
error-large = Цю сторінку не збережено. Поверніться назад, скоротіть написане й надішліть ще раз. Інші ваші відповіді збережено.
error-address-heading = Такої сторінки немає
error-address = Можливо, в адресі сторінки є помилка. Якщо ви вже почали відповідати, ваші відповіді збережено.
error-elsewhere-heading = Це надіслано з іншого вебсайту
error-elsewhere = Це не збережено. Якщо це написали ви, перейдіть на першу сторінку й напишіть там.
error-start-heading = Почніть знову з першої сторінки
error-start = На цьому пристрої немає ваших відповідей, або вони зберігалися 14 днів і їх уже немає.
error-start-go = Перейти на першу сторінку

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Мати або батько
relationship-step_parent = Мачуха, вітчим або партнер чи партнерка матері або батька
relationship-guardian = Опікунка або опікун
relationship-foster_carer = Прийомна мати або прийомний батько (foster carer)
relationship-kinship_carer = Хтось із родичів чи друзів, хто доглядає дитину
relationship-sibling = Брат або сестра
relationship-grandparent = Бабуся або дідусь
relationship-other_relative = Інші родичі
relationship-friend = Подруга або друг
relationship-partner = Хлопець або дівчина (у стосунках із дитиною)
relationship-neighbour = Сусідка або сусід
relationship-school = Школа або коледж
relationship-charity_worker = Благодійна організація
relationship-child = Я і є ця дитина
relationship-other = Хтось інший

family-letters-go = Дізнаватися електронною поштою, коли є щось нове
family-letters-lede = Ми пишемо лише, що на вашій сторінці є щось нове. Подумайте, хто ще читає вашу пошту.
family-letters-on = Ми пишемо вам, коли є щось нове. Щоб припинити, залиште поле порожнім і надішліть.
family-letters-email = Адреса електронної пошти
family-letters-hint = Наприклад, name@example.org. Порожньо: ми не пишемо.
family-letters-wrong = Напишіть адресу на зразок name@example.org або залиште поле порожнім.
letter-subject = На вашій сторінці є щось нове
letter-new = На вашій сторінці є щось нове. Відкрийте посилання, яке вам дали. Більше тут не кажемо, бо це можуть прочитати інші.
letter-asks = Там ми також питаємо, як ми впоралися: 4 короткі запитання. Відповідати не обов’язково.
letter-stop = Більше не хочете цих листів? Їх можна зупинити на вашій сторінці. Відповідь на цей лист ніхто не читає. У надзвичайній ситуації телефонуйте 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Повідомте нам, що дитини деякий час не було
family-away-lede = Навіть якщо це було недовго і дитина вже повернулася. Це можуть прочитати ті, хто працює з дитиною. Поліція через це нічого не робить. Якщо ви не знаєте, де дитина зараз, повідомте нам, що вона зникла.
family-away-from = Де мала бути дитина?
family-away-home = Удома
family-away-school = У школі або коледжі
family-away-other = Деінде
family-away-since = Відколи дитини не було?
family-away-until = До якого часу?
family-away-known = Чи знаєте ви, де дитина зараз?
family-away-words = Що ви про це знаєте?
family-away-order = Це раніше, ніж дитина пішла. Перевірте обидва часи.
family-away-told = Ви повідомили нам, що дитини деякий час не було.
family-missing-go = Повідомте нам, що дитина зникла
family-missing-lede = Ви не знаєте, де дитина? Натисніть кнопку, і ми одразу отримаємо ваше повідомлення. До нього додається те, що ви нам розповіли. Якщо дитина зараз у небезпеці, телефонуйте 999.
family-missing-press = Дитина зараз зникла
