//! The counting rules in words, as they are printed with every draft. The code that keeps them is in `incident` and
//! `tally`; a change to one is a change to both.

/// One counting rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Rule {
    /// What it settles.
    pub about: &'static str,
    /// The rule.
    pub words: &'static str,
    /// Clauses and contradictions it answers.
    pub cites: &'static [&'static str],
}

/// Which episodes count, in one sentence: it stands in every row of every table.
pub const COUNTED: &str = "Incidents are episodes that started in the year (1 April to 31 March, London time), were \
                           reported to police and opened by them, of a child under 18 when it started. All rules are in \
                           the manifest.";

/// Every counting rule.
pub const RULES: &[Rule] = &[
    Rule {
        about: "year",
        words: "An episode belongs to the year in which it started: from 1 April, midnight, to the end of 31 March, \
                London time. It started when the child went missing, as best known at the snapshot; where only a day or \
                a span is known, at its earliest; where nothing is known, when it was first reported.",
        cites: &["REC-1", "LA-1-16", "C-04"],
    },
    Rule {
        about: "incidents",
        words: "An incident is such an episode that was reported to police and that police opened. Several reports of \
                one absence are one episode. Once opened it stays an incident, whatever was decided or graded later.",
        cites: &["LA-1-06", "C-12"],
    },
    Rule {
        about: "not opened by police",
        words: "Episodes that police did not open are in columns of their own and never among the incidents: reported \
                to police and not opened; reported to police and not decided at the snapshot; not reported to police. \
                Each episode is in one of the four columns.",
        cites: &["LA-0-01", "LA-3-22", "C-34"],
    },
    Rule {
        about: "absences",
        words: "Absences are episodes of any of the four columns that were first reported as an absence with the child's \
                whereabouts known. The council's word and the police grade are two things, so incidents never graded \
                above the lowest band are another column. Both overlap the four and are not to be added to them.",
        cites: &["C-12", "TCS-2.8"],
    },
    Rule {
        about: "never alone",
        words: "Incidents are never printed without the columns beside them: fewer reports are not fewer missing \
                children.",
        cites: &["C-34"],
    },
    Rule {
        about: "children",
        words: "A child with at least one incident in the year is counted once. Records found to be of the same child \
                are one child. The child is in the groups of the first incident of the year, in every table.",
        cites: &["LA-1-01", "LA-1-04", "LA-1-05"],
    },
    Rule {
        about: "under 18",
        words: "Only children under 18 when the episode started are counted; somebody who was 18 or over is in no \
                column, and the manifest says how many episodes that left out. A child whose date of birth is not known, \
                or is given as later than the episode, is counted with age unknown; so is somebody who was 18 or over only \
                by a date of birth that is estimated or in doubt.",
        cites: &["C-41", "LBTH-2-a"],
    },
    Rule {
        about: "age",
        words: "Age is completed years on the London day on which the episode started, by the date of birth as best \
                known at the snapshot.",
        cites: &["LA-1-14"],
    },
    Rule {
        about: "borough",
        words: "The borough is the authority responsible for the child's care, or where the child lives, when the \
                episode started; not the place the child went missing from. Authorities outside the area share one row.",
        cites: &["REC-1", "ANNEX-R16"],
    },
    Rule {
        about: "sex and ethnicity",
        words: "Sex, gender and ethnicity are those of the registration in force on the London day on which the incident \
                was first reported: the last one dated that day or before, or the first one after it where there was \
                none. A registration a report made up provisionally is used only while there is no other. What the \
                registration does not state is unknown.",
        cites: &["LA-1-04", "LA-1-15"],
    },
    Rule {
        about: "sex and gender",
        words: "Children are printed as girls, boys, transgender children and unknown. A child recorded as transgender \
                is in that row and no other.",
        cites: &["LA-1-15"],
    },
    Rule {
        about: "ethnic group",
        words: "The one recorded code is printed by the major group it belongs to. Refused, not stated, not asked and \
                not known are unknown.",
        cites: &["LA-1-04", "LA-1-16"],
    },
    Rule {
        about: "sums",
        words: "The rows of every table add up to its total, in every column, and every table has an unknown row, also \
                when it is zero. A draft whose sums fail is not written.",
        cites: &["LA-1-01", "LA-1-15"],
    },
    Rule {
        about: "left out",
        words: "Nothing is left out for the kind of case: long-open cases of another nature, as suspected homicides or \
                abductions abroad, are counted with the rest. Records withdrawn as never true are not counted.",
        cites: &["LA-1-08"],
    },
];
