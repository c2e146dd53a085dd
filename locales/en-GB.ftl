# Every sentence of the pages for families and the public. Another language is another file beside this one, named by its
# tag; what it leaves out is shown in English. Plain words, no jargon, nothing that blames.

language-name = English
language-direction = ltr

# The frame around every page
frame-skip = Skip to main content
frame-exit-skip = Exit this page quickly
frame-exit = Exit this page
frame-exit-before = Emergency
frame-exit-activated = Exiting page.
frame-exit-timed-out = Exit this page expired.
frame-exit-two-more = Shift, press 2 more times to exit.
frame-exit-one-more = Shift, press 1 more time to exit.
frame-language = Language
# Shown in every language but English, for as long as nobody has checked its file
frame-unchecked = No translator has checked this page yet. If something is not clear, ring 020 7946 0100 and say which language you speak.
frame-demo = Demo: everything here is invented, and nobody reads what you send.
frame-help = To speak to somebody now, ring 020 7946 0100. If a child is in danger, ring 999.
frame-back = Back
frame-title = Your answers

# Widgets
form-problem = There is a problem
form-error = Error:
form-optional = (you can leave this out)
form-or = or
form-choose = Choose one
form-day = Day
form-month = Month
form-year = Year
form-now = Now
form-earlier = Earlier
form-between = Between two times
form-not-known = I do not know
form-date = Date
form-date-hint = For example, 28/2/2025
form-time = Time
form-time-hint = For example, 10:15pm
form-left-empty = Without a date we take it as the last 24 hours. Without a time we take it as some time that day.
form-which = The clocks went back that night, so that time came twice. Which was it?
form-first = The first time, before the clocks went back
form-second = The second time, after the clocks went back
form-from = From
form-to = To
form-as-told = In your own words
form-read-as = We read this as
form-kept = Kept at { "{" }time{ "}" }
form-not-kept = Not kept yet: no connection. Leave this page open.

# The first page
start-heading = Tell us that a child is missing
start-emergency = If a child is in danger now, ring 999.
start-wait = You do not have to wait before you tell us. There are { $count } short questions. You can say that you do not know.
start-call-back = If you give a telephone number and stop before the end, somebody may ring you back on it.
start-kept = What you write is kept as you go, for up to 14 days, so that you can carry on from this device.
start-begin = Start
start-carry-on = Carry on
start-exit-heading = If you need to leave this page quickly
start-exit-button = The button “Exit this page”, or pressing the Shift key 3 times, shows the weather instead. It works on every page.
start-exit-history = It does not remove these pages from your browser’s history. Somebody who uses this device may be able to see that you were here.
start-exit-safe = If you are worried about that, use another device, or ring 020 7946 0100. If you cannot talk, ring 999 and press 55 when asked.

# Every question
question-progress = Question { $number } of { $count }
question-continue = Continue
answer-not-known = I do not know
answer-yes = Yes
answer-no = No
answer-none = Not answered

# The questions
child-heading = Who is the child?
ask-name = What is the child’s name?
ask-name-hint = The name people use for them. A first name is enough.
you-heading = How can we ring you?
ask-reporter_name = Your name
ask-reporter_phone = Your telephone number
ask-reporter_phone-hint = We only use it about this child.
ask-relationship = Who are you to the child?
ask-interpreter = Which language shall we speak with you?
ask-interpreter-hint = If it is not English, we get an interpreter. You do not have to find one.
ask-born = When was the child born?
ask-responsible = Which council’s area does the child live in?
ask-last_seen = When was the child last seen?
ask-last_seen-hint = As near as you can say.
ask-last_seen_where = Where was the child last seen?
ask-last_seen_where-hint = A street, a place, or a bus route.
danger-heading = Is the child in danger, or ill?
ask-immediate_danger = Do you think the child is in danger now?
ask-medical = Does the child need medicine, or have an illness or disability that matters now?
ask-circumstances = What happened?
ask-circumstances-hint = Anything you think may help, in your own words.
looks-heading = What does the child look like, and what were they wearing?
ask-family_agrees = Does the child’s family agree that you tell us?
ask-family_agrees-hint = We take your report either way.
home-heading = Where does the child live, and where did they go from?
ask-missing_from = Where did the child go missing from?
missing_from-family_home = Home, with family
missing_from-foster_home = A foster home
missing_from-childrens_home = A children’s home or supported accommodation
missing_from-school = School or college
missing_from-hospital = A hospital
missing_from-mental_health_unit = A mental health unit
missing_from-elsewhere = Somewhere else
ward-heading = About the ward
ask-ward_contact = Who on the ward knows the child, and how can we reach them?
ask-clinical_risk = What can happen to the child without treatment, and how soon?
seen-heading = When and where was the child last seen?
ask-last_seen_with = Who was the child with?
ask-worries = Why are you worried?
ask-out_of_character = Is this unlike the child?
ask-description = What does the child look like?
ask-description-hint = About how old they look, height, hair, glasses: whatever you remember.
ask-clothing = What was the child wearing and carrying?
reach-heading = The child’s telephone and accounts
ask-child_phone = The child’s telephone number
ask-social_media = Which accounts does the child use online?
ask-social_media-hint = The app or game, and the child’s name there.
where-heading = Where the child may be
ask-whereabouts = Where may the child be?
ask-steps_taken = What have you or others tried so far?
more-heading = Anything else
ask-noticed = When did you first know, or fear, that the child was gone?
ask-delay = Was there a reason why nobody was told sooner?
ask-delay-hint = You do not have to say.
ask-other = Is there anything else that may help?

# Check and send
check-heading = Check your answers
check-lede = Somebody reads this as soon as you send it. You can leave answers empty.
check-send = Send
check-change = Change
check-later-heading = These help too
check-later-lede = You can answer them first, or send now. Somebody may ask when they ring you.

# After sending
done-heading = We have your report
done-reference = Keep this reference
done-telephone = Ring 020 7946 0100 at any time, and say the reference.
done-next-heading = What happens now
done-told = Your report is with: { $unit }.
done-read = Somebody is reading it now and decides what to do. If you gave a number, they ring you.
done-home = If the child comes home or you hear from them, ring us, however late it is.
done-danger = If you learn that the child is in danger, ring 999 at once.
done-link = Your own page: how things stand, and what you can tell us

# Sent when very many were sent from the same place: kept, and read by a person first
held-heading = We have kept what you told us
held-danger = If a child is in danger now, ring 999 at once. Do not wait for us.
held-read = Very many reports came from where you are, so somebody reads yours before it goes on. You do not need to send it again. You can also ring 101 and tell them.
held-home = If the child comes home or you hear from them, ring 101 and tell them, however late it is.

# The page of a family’s own link
family-heading = Your report
family-thanks = We have it. Thank you.
family-received = We have your report. Somebody is reading it.
family-looked-at = We have your report, and we are looking at it.
family-open = We are looking for the child.
family-not-opened = We are not looking for the child at the moment. If you do not agree, or something is new, ring us or tell us here.
family-back = The child is back.
family-with = It is with: { $unit }.
family-ring = To speak to them, ring { $phone } and say the reference.
family-next = You hear from us by { $time }, even if there is nothing new.
family-updates = What we have told you
family-no-news = There is nothing new.
family-sent = What you have told us
family-read = Read: { $time }
family-not-read = We have it. Somebody reads it soon.
family-said-back = You told us that the child is back.
family-back-seen-to = We have it. Somebody comes or rings to make sure.
family-yours = The link to your own page is for you alone. Whoever has it can see how things stand and write to us as you.
family-tell-go = Tell us something new
family-tell-words = What do you want to tell us?
family-tell-hint = Who has heard from the child, where the child may be, what worries you.
family-file = A photo or document
family-file-hint = JPEG, PNG, PDF or plain text, 10 MB at the most.
family-file-wrong = We cannot take this file. Choose a JPEG or PNG picture, a PDF or a plain text, 10 MB at the most.
family-file-alone = (A file without words)
family-empty = Write something, or choose a file.
family-back-go = Tell us that the child is back
family-back-lede = Tell us as soon as the child is back, or you know that the child is safe. We still make sure that the child is well.
family-back-where = Where is the child now?
family-back-empty = Write where the child is. “At home” is enough.
family-over-heading = This link opens nothing any more
family-over = To tell or ask us something, ring 020 7946 0100.

# The short survey once the child is back, and a complaint or feedback at any time
family-ask-go = Tell us how we did: 4 short questions
family-ask-lede = You do not have to answer. Those who work with the child can read what you say.
family-ask-soon = Did somebody speak with you soon enough?
family-ask-listened = Did we listen to you?
family-ask-advice = Was what we told you right?
family-ask-language = Could you speak with us in your language?
family-ask-partly = Partly
family-ask-no-need = I did not need help with language
family-ask-or = If you do not want to answer
family-ask-never = Do not ask me again
family-ask-empty = Answer at least one question, or choose that you are not to be asked again.
family-feedback-go = Complain, or tell us how we did
family-feedback-lede = A supervisor reads it and answers you.
family-feedback-sort = What is it?
family-feedback-complaint = A complaint
family-feedback-other = Something we did well, or could do better
family-feedback-unsaid = Choose what it is.
family-feedback-empty = Write what happened.
family-feedback-answered = Answered: { $time }

# What a family can do themselves
steps-heading = What you can do to find the child
steps-lede = You do not have to do any of this before you tell us. If you find something out, tell us.
steps-home = Look everywhere at home, also in the loft, the shed and the garden.
steps-call = Ring and message the child, more than once.
steps-people = Ask family, friends and everybody the child knows.
steps-accounts = Look at the child’s messages and accounts, if you can open them.
steps-places = Think of the places where the child likes to be, and ask there.
steps-hospitals = Ring the hospitals nearby.
steps-custody = Ring 101 and ask whether the child is in police custody.

# Times as they were read
time-at = { $date }, { $time }
time-day = some time on { $date }
time-between = between { $from } and { $to }
time-words = “{ $words }”
time-both = { $time }, “{ $words }”

# What is wrong with an answer
error-too-long = This is too long. Shorten it a little.
error-characters = This has characters we cannot keep. Type it again.
error-date = We cannot read this date. Write it like 27 3 2012, or choose that you do not know.
error-other = We cannot read this. Write it again, or choose that you do not know.
error-busy-heading = We could not keep that just now
error-busy = Nothing you sent before is lost. Try again in a minute. If a child is in danger, ring 999.
error-busy-again = Send this page again
error-busy-typed = What you wrote on this page is not kept yet. It is sent again when you press the button.
error-large-heading = That is more than we can keep at once
error-large = This page was not kept. Go back, shorten what you wrote and send it again. Your other answers are kept.
error-address-heading = There is no such page
error-address = The address may be wrong. If you had begun to answer, your answers are kept.
error-elsewhere-heading = This was sent from another website
error-elsewhere = It was not kept. If it was you who wrote it, go to the first page and write it there.
error-start-heading = Start again from the first page
error-start = We have no answers of yours on this device, or they were kept for 14 days and are gone.
error-start-go = Go to the first page

# Who somebody is to the child, by code: codes that are not named here are not offered to the public
relationship-parent = Parent
relationship-step_parent = Step-parent, or a parent’s partner
relationship-guardian = Guardian
relationship-foster_carer = Foster carer
relationship-kinship_carer = Relative or friend who looks after the child
relationship-sibling = Brother or sister
relationship-grandparent = Grandparent
relationship-other_relative = Another relative
relationship-friend = Friend
relationship-partner = Boyfriend or girlfriend
relationship-neighbour = Neighbour
relationship-school = School or college
relationship-charity_worker = Charity
relationship-child = I am the child
relationship-other = Somebody else

# Letters that say that something is new
family-letters-go = Be told by e-mail when there is something new
family-letters-lede = We write only that there is something new on your page. Think of who else reads your e-mail.
family-letters-on = We write to you when there is something new. To stop, leave the box empty and send.
family-letters-email = E-mail address
family-letters-hint = As name@example.org. Empty: we do not write.
family-letters-wrong = Write an address like name@example.org, or leave it empty.
letter-subject = There is something new on your page
letter-new = There is something new on your page. Open the link that you were given. We say no more here, because others may read this.
letter-asks = We also ask you there how we did: 4 short questions. You do not have to answer.
letter-stop = You do not want these letters any more? You can stop them on your page. Nobody reads an answer to this letter. In an emergency ring 999.

# A time away that nobody can explain, and the report by the link
family-away-go = Tell us that the child was away for a time
family-away-lede = However short it was, and even if the child is back. Those who work with the child can read it. The police do nothing because of it. If you do not know where the child is now, tell us that the child is missing.
family-away-from = Where should the child have been?
family-away-home = At home
family-away-school = At school or college
family-away-other = Somewhere else
family-away-since = Since when was the child away?
family-away-until = Until when?
family-away-known = Do you know where the child is now?
family-away-words = What do you know about it?
family-away-order = That is before the child was away. Look at both times again.
family-away-told = You told us that the child was away for a time.
family-missing-go = Tell us that the child is missing
family-missing-lede = You do not know where the child is? Press the button, and we have your report at once. What you told us goes with it. If the child is in danger now, ring 999.
family-missing-press = The child is missing now
