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
child-name = Як звати дитину?
child-name-hint = Ім’я, яким дитину називають. Прізвище не обов’язкове.
you-heading = Як вам зателефонувати?
you-name = Ваше ім’я
you-phone = Ваш номер телефону
you-phone-hint = Ми телефонуємо на нього лише щодо цієї дитини.
you-relationship = Ким ви є для дитини?
you-language = Якою мовою нам з вами говорити?
you-language-hint = Якщо не англійською, ми знайдемо усного перекладача. Вам не треба його шукати.
born-heading = Коли народилася дитина?
born-hint = Якщо ви знаєте лише вік, напишіть його на сторінці про те, що сталося.
home-heading = На території якого council (місцевої ради) живе дитина?
seen-heading = Коли дитину бачили востаннє?
seen-hint = Вкажіть якомога точніше, як пам’ятаєте.
place-heading = Де дитину бачили востаннє?
place-hint = Вулиця, місце або маршрут автобуса.
danger-heading = Дитина в небезпеці чи хвора?
danger-now = Як ви думаєте, дитина зараз у небезпеці?
danger-medical = Чи потрібні дитині ліки, або чи має вона хворобу чи інвалідність, про яку зараз важливо знати?
happened-heading = Що сталося?
happened-hint = Усе, що, на вашу думку, може допомогти, своїми словами.
looks-heading = Який вигляд має дитина і в що вона була вдягнена?
looks-hint = Зріст, волосся, одяг, сумка, окуляри: усе, що пам’ятаєте.

# Check and send
check-heading = Перевірте свої відповіді
check-lede = Це прочитають, щойно ви надішлете. Деякі відповіді можна залишити порожніми.
check-send = Надіслати
check-change = Змінити

# After sending
done-heading = Ми отримали ваше повідомлення
done-reference = Збережіть цей номер повідомлення
done-telephone = Телефонуйте 020 7946 0100 у будь-який час і назвіть номер повідомлення.
done-next-heading = Що буде далі
done-told = Ваше повідомлення тепер тут: { $unit }.
done-read = Його зараз читають і вирішують, що робити. Якщо ви вказали номер, вам зателефонують.
done-home = Якщо дитина повернеться додому або дасть про себе знати, зателефонуйте нам, навіть якщо дуже пізно.
done-danger = Якщо ви дізнаєтеся, що дитина в небезпеці, одразу телефонуйте 999.

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Ми зберегли те, що ви нам повідомили
held-danger = Якщо дитина зараз у небезпеці, одразу телефонуйте 999. Не чекайте на нас.
held-read = Звідти, де ви перебуваєте, надійшло дуже багато повідомлень, тому ваше спочатку хтось прочитає, а потім передасть далі. Надсилати його ще раз не треба. Ви також можете зателефонувати за номером 101 (поліція) і розповісти про це.
held-home = Якщо дитина повернеться додому або дасть про себе знати, зателефонуйте за номером 101 (поліція) і скажіть про це, навіть якщо дуже пізно.

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
relationship-child = Я і є ця дитина
relationship-other = Хтось інший
