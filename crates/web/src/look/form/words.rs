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
    /// What to do when only the day is known.
    pub day_only: String,
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
            date_hint: own("28/2/2025 or yesterday"),
            time: own("Time"),
            time_hint: own("2215 or 10:15pm"),
            day_only: own("Leave the time empty if only the day is known."),
            from: own("From"),
            to: own("To"),
            as_told: own("In the words it was told"),
            read_as: own("Read as"),
            kept: own("Draft kept at {time}"),
            not_kept: own("Not kept yet: no connection. Leave this page open."),
        }
    }
}
