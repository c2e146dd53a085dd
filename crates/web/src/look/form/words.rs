//! The words that belong to widgets and not to any question, so that a family reads them in its own language.
//! English is the default; other languages come from the language files.

/// The widgets' own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormWords {
    /// Heads the error summary.
    pub problem: String,
    /// Said before an error message.
    pub error: String,
    /// Follows the label of a question that may be left out.
    pub optional: String,
    /// Sets *not known* apart from the answers above it.
    pub or: String,
    /// Begins an unanswered list.
    pub choose: String,
    /// First box of a date.
    pub day: String,
    /// Second box of a date.
    pub month: String,
    /// Third box of a date.
    pub year: String,
    /// A moment: now.
    pub now: String,
    /// A moment: at an earlier time.
    pub earlier: String,
    /// A moment: between two times.
    pub between: String,
    /// A moment: nobody knows.
    pub not_known: String,
    /// The date box of a moment.
    pub date: String,
    /// Its hint.
    pub date_hint: String,
    /// The time box of a moment.
    pub time: String,
    /// Its hint.
    pub time_hint: String,
    /// What leaving the date or the time empty means.
    pub left_empty: String,
    /// Asks which of two, when the clocks went back over a time.
    pub which: String,
    /// The first of the two.
    pub first: String,
    /// The second of the two.
    pub second: String,
    /// Leads the first of two times.
    pub from: String,
    /// Leads the second of two times.
    pub to: String,
    /// Labels the words as told.
    pub as_told: String,
    /// Leads the reading of what was typed.
    pub read_as: String,
    /// The draft was kept; `{time}` stands for when.
    pub kept: String,
    /// The draft could not be kept.
    pub not_kept: String,
}

impl Default for FormWords {
    fn default() -> Self {
        let own = str::to_owned;
        Self {
            problem: own("There is a problem"),
            error: own("Error:"),
            optional: own("(optional)"),
            or: own("or"),
            choose: own("Choose one"),
            day: own("Day"),
            month: own("Month"),
            year: own("Year"),
            now: own("Now"),
            earlier: own("Earlier"),
            between: own("Between two times"),
            not_known: own("Time not known"),
            date: own("Date"),
            date_hint: own("For example, 28/2/2025"),
            time: own("Time"),
            time_hint: own("For example, 2215 or 10:15pm"),
            left_empty: own("Without a date it is the last 24 hours; without a time it is some time that day."),
            which: own("The clocks went back, so that time came twice. Which was it?"),
            first: own("The first time, before the clocks went back"),
            second: own("The second time, after the clocks went back"),
            from: own("From"),
            to: own("To"),
            as_told: own("In the words it was told"),
            read_as: own("Read as"),
            kept: own("Draft kept at {time}"),
            not_kept: own("Not kept yet: no connection. Leave this page open."),
        }
    }
}
