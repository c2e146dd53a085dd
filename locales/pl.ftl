# The public pages in Polish. What each sentence is for stands in en-GB.ftl.
# A translator has yet to check it.

language-name = Polski
language-direction = ltr

# The frame around every page
frame-skip = Przejdź do głównej treści
frame-exit-skip = Szybko opuść tę stronę
frame-exit = Opuść tę stronę
frame-exit-before = Pilne
frame-exit-activated = Opuszczanie strony.
frame-exit-timed-out = Minął czas, strona nie została opuszczona.
frame-exit-two-more = Shift: aby wyjść, proszę nacisnąć jeszcze 2 razy.
frame-exit-one-more = Shift: aby wyjść, proszę nacisnąć jeszcze 1 raz.
frame-language = Język
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = Tej strony nie sprawdził jeszcze żaden tłumacz. Jeśli coś jest niejasne, proszę zadzwonić pod numer 020 7946 0100 i powiedzieć, w jakim języku Pan/Pani mówi.
frame-demo = Wersja pokazowa: wszystko tutaj jest zmyślone i nikt nie czyta tego, co Pan/Pani wyśle.
frame-help = Aby teraz z kimś porozmawiać, proszę zadzwonić pod numer 020 7946 0100. Jeśli dziecko jest w niebezpieczeństwie, proszę zadzwonić pod 999.
frame-back = Wstecz
frame-title = Pana/Pani odpowiedzi

# Widgets
form-problem = Wystąpił problem
form-error = Błąd:
form-optional = (można pominąć)
form-or = lub
form-choose = Proszę wybrać
form-day = Dzień
form-month = Miesiąc
form-year = Rok
form-now = Teraz
form-earlier = Wcześniej
form-between = Między dwiema godzinami
form-not-known = Nie wiem
form-date = Data
form-date-hint = Na przykład 28/2/2025
form-time = Godzina
form-time-hint = Na przykład 10:15pm
form-left-empty = Bez daty przyjmujemy, że chodzi o ostatnie 24 godziny. Bez godziny przyjmujemy, że to było o jakiejś porze tego dnia.
form-which = Tej nocy cofnięto zegary, więc ta godzina była dwa razy. O który raz chodzi?
form-first = Pierwszy raz, przed cofnięciem zegarów
form-second = Drugi raz, po cofnięciu zegarów
form-from = Od
form-to = Do
form-as-told = Własnymi słowami
form-read-as = Rozumiemy to tak
form-kept = Zapisano o { "{" }time{ "}" }
form-not-kept = Jeszcze nie zapisano: brak połączenia. Proszę nie zamykać tej strony.

# The first page
start-heading = Proszę nam powiedzieć, że zaginęło dziecko
start-emergency = Jeśli dziecko jest teraz w niebezpieczeństwie, proszę zadzwonić pod 999.
start-wait = Nie trzeba czekać, można nam to powiedzieć od razu. Pytania są krótkie, a jest ich { $count }. Można odpowiedzieć „Nie wiem”.
start-call-back = Jeśli poda Pan/Pani numer telefonu i przerwie przed końcem, ktoś może oddzwonić na ten numer.
start-kept = To, co Pan/Pani pisze, zapisuje się na bieżąco i zostaje do 14 dni, więc można wrócić i dokończyć na tym urządzeniu.
start-begin = Rozpocznij
start-carry-on = Kontynuuj
start-exit-heading = Jeśli trzeba szybko opuścić tę stronę
start-exit-button = Przycisk „Opuść tę stronę” albo 3 naciśnięcia klawisza Shift pokażą zamiast niej pogodę. Działa to na każdej stronie.
start-exit-history = Nie usuwa to tych stron z historii przeglądarki. Ktoś, kto korzysta z tego urządzenia, może zobaczyć, że te strony były otwierane.
start-exit-safe = Jeśli to Pana/Panią martwi, proszę użyć innego urządzenia albo zadzwonić pod numer 020 7946 0100. Jeśli nie może Pan/Pani mówić, proszę zadzwonić pod 999 i nacisnąć 55, gdy o to poproszą.

# Every question
question-progress = Pytanie { $number } z { $count }
question-continue = Dalej
answer-not-known = Nie wiem
answer-yes = Tak
answer-no = Nie
answer-none = Brak odpowiedzi

# The questions
child-heading = Kim jest dziecko?
ask-name = Jak dziecko się nazywa?
ask-name-hint = Imię, którego wszyscy używają. Nazwisko nie jest konieczne.
you-heading = Jak możemy do Pana/Pani zadzwonić?
ask-reporter_name = Jak się Pan/Pani nazywa?
ask-reporter_phone = Pana/Pani numer telefonu
ask-reporter_phone-hint = Użyjemy go tylko w sprawie tego dziecka.
ask-relationship = Kim Pan/Pani jest dla dziecka?
ask-interpreter = W jakim języku mamy z Panem/Panią rozmawiać?
ask-interpreter-hint = Jeśli to nie angielski, my znajdziemy tłumacza. Nie trzeba go szukać.
ask-born = Kiedy dziecko się urodziło?
ask-responsible = Na terenie którego councilu (lokalnego urzędu) mieszka dziecko?
ask-last_seen = Kiedy ostatnio widziano dziecko?
ask-last_seen-hint = Tak dokładnie, jak to możliwe.
ask-last_seen_where = Gdzie ostatnio widziano dziecko?
ask-last_seen_where-hint = Ulica, miejsce albo trasa autobusu.
danger-heading = Czy dziecko jest w niebezpieczeństwie albo chore?
ask-immediate_danger = Czy Pana/Pani zdaniem dziecko jest teraz w niebezpieczeństwie?
ask-medical = Czy dziecko potrzebuje leków albo ma chorobę lub niepełnosprawność, która ma teraz znaczenie?
ask-circumstances = Co się stało?
ask-circumstances-hint = Wszystko, co może pomóc, własnymi słowami.
looks-heading = Jak dziecko wygląda i w co było ubrane?
ask-family_agrees = Czy rodzina dziecka zgadza się na to zgłoszenie?
ask-family_agrees-hint = Przyjmujemy zgłoszenie tak czy inaczej.
home-heading = Gdzie dziecko mieszka i skąd wyszło?
ask-missing_from = Skąd zniknęło dziecko?
missing_from-family_home = Dom rodzinny
missing_from-foster_home = Dom rodziny zastępczej
missing_from-childrens_home = Dom dziecka lub mieszkanie ze wsparciem
missing_from-school = Szkoła lub college
missing_from-hospital = Szpital
missing_from-mental_health_unit = Oddział zdrowia psychicznego
missing_from-elsewhere = Inne miejsce
ward-heading = Informacje o oddziale
ask-ward_contact = Kto na oddziale zna dziecko i jak możemy się z tą osobą skontaktować?
ask-clinical_risk = Co może się stać dziecku bez leczenia i jak szybko?
seen-heading = Kiedy i gdzie ostatnio widziano dziecko?
ask-last_seen_with = Z kim było dziecko?
ask-worries = Co Pana/Panią niepokoi?
ask-out_of_character = Czy to do dziecka niepodobne?
ask-description = Jak dziecko wygląda?
ask-description-hint = Na ile lat mniej więcej wygląda, wzrost, włosy, okulary: wszystko, co Pan/Pani pamięta.
ask-clothing = W co dziecko było ubrane i co miało przy sobie?
reach-heading = Telefon i konta dziecka
ask-child_phone = Numer telefonu dziecka
ask-social_media = Z jakich kont dziecko korzysta w internecie?
ask-social_media-hint = Aplikacja lub gra i nazwa, której dziecko tam używa.
where-heading = Gdzie dziecko może być
ask-whereabouts = Gdzie może być dziecko?
ask-steps_taken = Czego Państwo lub inni próbowali do tej pory?
more-heading = Coś jeszcze
ask-noticed = Od kiedy Pan/Pani wie lub obawia się, że dziecko zniknęło?
ask-delay = Czy był jakiś powód, że nikogo nie zawiadomiono wcześniej?
ask-delay-hint = Nie trzeba o tym mówić.
ask-other = Czy jest coś jeszcze, co może pomóc?

# Check and send
check-heading = Proszę sprawdzić odpowiedzi
check-lede = Ktoś to przeczyta, gdy tylko Pan/Pani to wyśle. Można zostawić puste odpowiedzi.
check-send = Wyślij
check-change = Zmień
check-later-heading = Te pytania też pomagają
check-later-lede = Można najpierw na nie odpowiedzieć albo wysłać teraz. Ktoś może o to zapytać, gdy zadzwoni.

# After sending
done-heading = Mamy Pana/Pani zgłoszenie
done-reference = Proszę zachować ten numer zgłoszenia
done-telephone = Można o każdej porze zadzwonić pod 020 7946 0100 i podać ten numer zgłoszenia.
done-next-heading = Co teraz będzie
done-told = Pana/Pani zgłoszenie trafiło do: { $unit }.
done-read = Ktoś je teraz czyta i decyduje, co zrobić. Jeśli mamy Pana/Pani numer telefonu, ktoś zadzwoni.
done-home = Jeśli dziecko wróci do domu albo się odezwie, proszę do nas zadzwonić bez względu na porę.
done-danger = Jeśli dowie się Pan/Pani, że dziecko jest w niebezpieczeństwie, proszę od razu zadzwonić pod 999.
done-link = Własna strona: jak wygląda sprawa i co można nam przekazać

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = Zapisaliśmy przekazane nam informacje
held-danger = Jeśli dziecko jest teraz w niebezpieczeństwie, proszę od razu zadzwonić pod 999. Proszę na nas nie czekać.
held-read = Z miejsca, w którym Pan/Pani jest, przyszło bardzo dużo zgłoszeń, więc ktoś najpierw przeczyta to zgłoszenie, a potem przekaże je dalej. Nie trzeba wysyłać go ponownie. Można też zadzwonić pod 101 i tam o tym powiedzieć.
held-home = Jeśli dziecko wróci do domu albo się odezwie, proszę bez względu na porę zadzwonić pod 101 i o tym powiedzieć.

# The page of a family’s own link
family-heading = Państwa zgłoszenie
family-thanks = Mamy to. Dziękujemy.
family-received = Mamy Państwa zgłoszenie. Ktoś je czyta.
family-looked-at = Mamy Państwa zgłoszenie i zajmujemy się nim.
family-open = Szukamy dziecka.
family-not-opened = W tej chwili nie szukamy dziecka. Jeśli to się nie zgadza lub jest coś nowego, proszę do nas zadzwonić albo napisać tutaj.
family-back = Dziecko wróciło.
family-with = Sprawą zajmuje się: { $unit }.
family-ring = Aby z nimi porozmawiać, proszę zadzwonić pod numer { $phone } i podać numer zgłoszenia.
family-next = Odezwiemy się do: { $time }, także gdy nie będzie nic nowego.
family-updates = Co przekazaliśmy Państwu
family-no-news = Nie ma nic nowego.
family-sent = Co nam przekazano
family-read = Przeczytano: { $time }
family-not-read = Mamy to. Ktoś wkrótce to przeczyta.
family-said-back = Przekazano nam, że dziecko wróciło.
family-back-seen-to = Mamy to. Ktoś przyjdzie lub zadzwoni, aby się upewnić.
family-yours = Link do tej strony jest tylko dla osoby, która go dostała. Kto go ma, może zobaczyć, jak wygląda sprawa, i pisać do nas w jej imieniu.
family-tell-go = Proszę przekazać nam coś nowego
family-tell-words = Co chcą nam Państwo powiedzieć?
family-tell-hint = Kto miał kontakt z dzieckiem, gdzie dziecko może być, co niepokoi.
family-file = Zdjęcie lub dokument
family-file-hint = JPEG, PNG, PDF lub zwykły tekst, najwyżej 10 MB.
family-file-wrong = Nie możemy przyjąć tego pliku. Proszę wybrać obraz JPEG lub PNG, PDF albo zwykły tekst, najwyżej 10 MB.
family-file-alone = (Plik bez tekstu)
family-empty = Proszę coś napisać lub wybrać plik.
family-back-go = Proszę powiedzieć nam, że dziecko wróciło
family-back-lede = Proszę powiedzieć nam, gdy tylko dziecko wróci lub będzie wiadomo, że jest bezpieczne. I tak sprawdzimy, czy nic mu nie jest.
family-back-where = Gdzie jest teraz dziecko?
family-back-empty = Proszę napisać, gdzie jest dziecko. Wystarczy „w domu”.
family-over-heading = Ten link nic już nie otwiera
family-over = Aby nam coś powiedzieć lub o coś zapytać, proszę zadzwonić pod numer 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Proszę powiedzieć, jak nam poszło: 4 krótkie pytania
family-ask-lede = Nie trzeba odpowiadać. Osoby, które pracują z dzieckiem, mogą przeczytać odpowiedzi.
family-ask-soon = Czy ktoś porozmawiał z Państwem wystarczająco szybko?
family-ask-listened = Czy Państwa wysłuchaliśmy?
family-ask-advice = Czy to, co powiedzieliśmy, było prawdziwe?
family-ask-language = Czy można było rozmawiać z nami w Państwa języku?
family-ask-partly = Częściowo
family-ask-no-need = Pomoc językowa nie była potrzebna
family-ask-or = Jeśli nie chcą Państwo odpowiadać
family-ask-never = Proszę mnie więcej nie pytać
family-ask-empty = Proszę odpowiedzieć na co najmniej jedno pytanie albo wybrać, żeby więcej nie pytać.
family-feedback-go = Złożyć skargę albo powiedzieć, jak nam poszło
family-feedback-lede = Przeczyta to przełożony i odpowie Państwu.
family-feedback-sort = Co to jest?
family-feedback-complaint = Skarga
family-feedback-other = Coś, co zrobiliśmy dobrze albo możemy robić lepiej
family-feedback-unsaid = Proszę wybrać, co to jest.
family-feedback-empty = Proszę napisać, co się stało.
family-feedback-answered = Odpowiedź: { $time }

# What a family can do themselves
steps-heading = Co można zrobić, żeby znaleźć dziecko
steps-lede = Nic z tego nie trzeba robić przed zgłoszeniem. Jeśli czegoś się Państwo dowiedzą, proszę nam powiedzieć.
steps-home = Proszę szukać wszędzie w domu, także na strychu, w szopie i w ogrodzie.
steps-call = Proszę dzwonić i pisać do dziecka, więcej niż raz.
steps-people = Proszę pytać rodzinę, przyjaciół i wszystkich, których dziecko zna.
steps-accounts = Proszę sprawdzić wiadomości i konta dziecka, jeśli można je otworzyć.
steps-places = Proszę pomyśleć o miejscach, gdzie dziecko lubi być, i tam zapytać.
steps-hospitals = Proszę zadzwonić do pobliskich szpitali.
steps-custody = Proszę zadzwonić pod numer 101 i zapytać, czy dziecko zatrzymała policja.

# Times as they were read
time-at = { $date }, { $time }
time-day = { $date }, o jakiejś porze tego dnia
time-between = między { $from } a { $to }
time-words = „{ $words }”
time-both = { $time }, „{ $words }”

# What is wrong with an answer
error-too-long = To jest za długie. Proszę trochę skrócić.
error-characters = Są tu znaki, których nie możemy zapisać. Proszę wpisać to jeszcze raz.
error-date = Nie możemy odczytać tej daty. Proszę ją wpisać tak: 27 3 2012, albo wybrać „Nie wiem”.
error-other = Nie możemy tego odczytać. Proszę wpisać to jeszcze raz albo wybrać „Nie wiem”.
error-busy-heading = Nie udało się nam teraz tego zapisać
error-busy = Nic z tego, co wysłano wcześniej, nie zginęło. Proszę spróbować znowu za minutę. Jeśli dziecko jest w niebezpieczeństwie, proszę zadzwonić pod 999.
error-busy-again = Wyślij tę stronę jeszcze raz
error-busy-typed = To, co wpisano na tej stronie, nie jest jeszcze zapisane. Po naciśnięciu przycisku zostanie wysłane jeszcze raz.
error-large-heading = To więcej, niż możemy zapisać naraz
error-large = Ta strona nie została zapisana. Proszę wrócić, skrócić tekst i wysłać go jeszcze raz. Pozostałe odpowiedzi są zapisane.
error-address-heading = Nie ma takiej strony
error-address = Adres może być błędny. Jeśli były już jakieś odpowiedzi, są zapisane.
error-elsewhere-heading = To wysłano z innej strony internetowej
error-elsewhere = Nie zostało to zapisane. Jeśli to Pana/Pani słowa, proszę przejść do pierwszej strony i tam je wpisać.
error-start-heading = Proszę zacząć jeszcze raz od pierwszej strony
error-start = Nie mamy Pana/Pani odpowiedzi na tym urządzeniu albo minęło 14 dni i już ich nie ma.
error-start-go = Przejdź do pierwszej strony

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Rodzic
relationship-step_parent = Ojczym, macocha albo partner lub partnerka rodzica
relationship-guardian = Opiekun prawny lub opiekunka prawna
relationship-foster_carer = Rodzic zastępczy
relationship-kinship_carer = Ktoś z rodziny lub przyjaciół, kto opiekuje się dzieckiem
relationship-sibling = Brat lub siostra
relationship-grandparent = Dziadek lub babcia
relationship-other_relative = Ktoś inny z rodziny
relationship-friend = Przyjaciel lub przyjaciółka
relationship-partner = Chłopak lub dziewczyna
relationship-neighbour = Sąsiad lub sąsiadka
relationship-school = Szkoła lub college
relationship-charity_worker = Organizacja charytatywna
relationship-child = To ja jestem tym dzieckiem
relationship-other = Ktoś inny

family-letters-go = Powiadomienie e-mailem, gdy jest coś nowego
family-letters-lede = Piszemy tylko, że na Twojej stronie jest coś nowego. Pomyśl, kto jeszcze czyta Twoją pocztę.
family-letters-on = Piszemy do Ciebie, gdy jest coś nowego. Aby to zatrzymać, zostaw pole puste i wyślij.
family-letters-email = Adres e-mail
family-letters-hint = Na przykład name@example.org. Puste: nie piszemy.
family-letters-wrong = Wpisz adres taki jak name@example.org albo zostaw puste pole.
letter-subject = Na Twojej stronie jest coś nowego
letter-new = Na Twojej stronie jest coś nowego. Otwórz link, który otrzymałeś lub otrzymałaś. Nie piszemy tu więcej, bo mogą to przeczytać inni.
letter-asks = Pytamy tam też, jak się spisaliśmy: 4 krótkie pytania. Nie trzeba odpowiadać.
letter-stop = Nie chcesz już tych listów? Możesz je wyłączyć na swojej stronie. Nikt nie czyta odpowiedzi na ten list. W nagłym wypadku zadzwoń pod 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Proszę powiedzieć nam, że dziecka przez jakiś czas nie było
family-away-lede = Nawet jeśli trwało to krótko i dziecko już wróciło. Mogą to przeczytać osoby, które pracują z dzieckiem. Policja nic z tego powodu nie robi. Jeśli nie wiadomo, gdzie dziecko jest teraz, proszę nam powiedzieć, że zaginęło.
family-away-from = Gdzie dziecko powinno było być?
family-away-home = W domu
family-away-school = W szkole lub college’u
family-away-other = Gdzie indziej
family-away-since = Od kiedy dziecka nie było?
family-away-until = Do kiedy?
family-away-known = Czy wiadomo, gdzie dziecko jest teraz?
family-away-words = Co o tym wiadomo?
family-away-order = To jest wcześniej niż początek nieobecności. Proszę sprawdzić obie godziny.
family-away-told = Powiedziano nam, że dziecka przez jakiś czas nie było.
family-missing-go = Proszę powiedzieć nam, że dziecko zaginęło
family-missing-lede = Nie wiadomo, gdzie jest dziecko? Po naciśnięciu przycisku od razu mamy zgłoszenie. Dołączymy do niego to, co nam powiedziano. Jeśli dziecko jest teraz w niebezpieczeństwie, proszę dzwonić pod 999.
family-missing-press = Dziecko jest teraz zaginione
