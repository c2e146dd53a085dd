//! Invented words: what people say, see and try. They belong to nobody.

pub(super) const STREETS: &[&str] =
    &["Alder", "Bobbin", "Candle", "Dovecote", "Ember", "Fiddle", "Gander", "Hopper", "Inkwell", "Jasper"];

pub(super) const LAST_SEEN: &[&str] = &[
    "Leaving the house by the back door",
    "At the bus stop outside",
    "In the corner shop",
    "At school, at the end of the last lesson",
    "In the park with two friends",
    "In their room at bedtime",
    "At the station, going through the barrier",
    "Getting into a car nobody knew",
];

pub(super) const CIRCUMSTANCES: &[&str] = &[
    "Went out to see friends and did not come back when agreed",
    "Left after an argument about a phone",
    "Did not come home from school",
    "Was not in the room when staff looked in",
    "Said they were going to the shop",
    "Had a call, took a coat and went",
    "Walked out of a family meal",
    "Did not arrive at college",
];

pub(super) const WORRIES: &[&str] = &[
    "It is dark and their phone is off",
    "They have been upset all week",
    "There is somebody older they will not talk about",
    "They have no money and no coat",
    "This is not like them",
    "They went the same way last time",
];

pub(super) const STEPS: &[&str] = &[
    "Rang their phone and two friends",
    "Looked in the usual places",
    "Asked the school and an aunt",
    "Drove round the estate",
    "Sent messages, which have not been read",
];

pub(super) const PLACES: &[&str] = &[
    "A friend’s flat",
    "The station",
    "A relative’s house",
    "The shopping centre",
    "A park",
    "A bus garage",
    "A takeaway",
];

pub(super) const ENQUIRIES: &[(&str, &str)] = &[
    ("call_child", "Phone rings out"),
    ("friends", "Two friends have not seen them today"),
    ("family", "An older cousin will ask round"),
    ("likely_places", "Not there"),
    ("hospitals", "Nobody of that name or description"),
    ("search_home", "Charger and coat are gone"),
    ("cctv", "Seen boarding a bus, alone"),
    ("social_media", "Last active this morning"),
    ("travel_card", "Used once, no use since"),
    ("area_search", "Nothing learnt"),
];

pub(super) const WORDS: &[&str] = &[
    "“I just needed to get out”",
    "“Nobody asked me”",
    "“I was with my friends, that is all”",
    "“I am fine”",
    "“I did not want to come back”",
    "“I wanted to see my mum”",
];

pub(super) const REASONS: &[&str] = &[
    "conflict_at_home",
    "conflict_at_placement",
    "rules",
    "family",
    "friends",
    "partner",
    "bullying",
    "school_problems",
    "far_from_home",
    "placement_unhappy",
    "mental_health",
];

pub(super) const SUPPORT: &[&str] = &[
    "Key worker to sit down with them this week",
    "School to change how the day ends",
    "A visit to a grandmother every other Sunday",
    "Referral to the youth service",
    "Nothing more wanted for now",
];

/// A made-up street name.
pub(super) fn street(number: u32) -> &'static str {
    let place = usize::try_from(number).unwrap_or(0) % STREETS.len();
    STREETS.get(place).copied().unwrap_or("Alder")
}
