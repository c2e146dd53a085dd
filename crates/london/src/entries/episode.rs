//! The records of one episode, in invented words. Who the child is and where they live is worded next door.

use casework::answer::Answer;
use casework::case::Decision;
use casework::code::{Code, MissingFrom};
use casework::exploitation::Sign;
use casework::records::prevention_interview::{InterviewMode, InterviewOutcome};
use casework::records::risk_assessed::Factor;
use casework::records::{
    Body, ChildReturned, ContactMade, EnquiryRecorded, EpisodeClosed, EpisodeReviewed, LocationClaimed,
    LocationVerified, PreventionInterview, ReportDecided, ReportHandedOn, ReportReceived, ReturnConversationDeclined,
    ReturnConversationHeld, ReturnConversationOffered, ReturnConversationWrittenUp, RiskAssessed, ThresholdDecided,
    WellbeingConfirmed,
};
use casework::time::Moment;
use jiff::civil::date;

use super::lines::{Line, Step};
use super::phrases::{CIRCUMSTANCES, ENQUIRIES, LAST_SEEN, PLACES, REASONS, STEPS, SUPPORT, WORDS, WORRIES};
use super::posts::Post;
use super::wording::{Scene, mobile};
use crate::model::{Conversation, Episode, Found, Grade, Prevention, Reporter};

impl Scene<'_> {
    /// The writer and the record of a line of an episode.
    pub fn of_episode(&mut self, step: Step, episode: &Episode, line: &Line) -> Option<(Post, Body)> {
        let (officer, supervisor, worker) = (self.officer(), Post::Supervisor(self.here), self.worker());
        Some(match step {
            Step::Reported => (self.reporter(episode), self.report(episode).into()),
            Step::Opened => (officer, opened().into()),
            Step::TextSafe => (officer, enquiry("textsafe", "Message sent by the charity").into()),
            // The lowest grade is a supervisor's to give.
            Step::Assessed if episode.grade == Grade::VeryLow => (supervisor, assessment(episode, line).into()),
            Step::Assessed => (officer, assessment(episode, line).into()),
            Step::Reassessed => {
                let rationale = "Nothing new is known; the grade stands".into();
                (supervisor, RiskAssessed { rationale, factors: Vec::new(), ..assessment(episode, line) }.into())
            }
            Step::HandedOn => (Post::handler(self.child.number), self.handed_on().into()),
            Step::Threshold => (self.social_worker(), threshold().into()),
            Step::Enquiry => {
                let (kind, outcome) = self.chance.one_of(ENQUIRIES, ("call_child", "No answer"));
                (officer, enquiry(kind, outcome).into())
            }
            Step::Contact => (officer, self.contact().into()),
            Step::Claimed => (officer, LocationClaimed { place: self.one_of(PLACES), who: self.adult() }.into()),
            Step::Verified => {
                (officer, LocationVerified { place: self.one_of(PLACES), who: self.name(officer) }.into())
            }
            Step::Returned => self.returned(episode),
            Step::Wellbeing => (officer, self.wellbeing(episode).into()),
            Step::Interview => (officer, self.interview(episode)?.into()),
            Step::Closed => (supervisor, self.closed(episode).into()),
            Step::Offered => (worker, offered().into()),
            Step::Declined => (worker, self.declined().into()),
            Step::Held => (worker, self.held().into()),
            Step::WrittenUp => (worker, self.written_up(episode).into()),
            Step::Reviewed => (self.social_worker(), reviewed().into()),
            Step::Identity(_)
            | Step::Placed(_)
            | Step::Ended(_)
            | Step::Worker
            | Step::School
            | Step::Away
            | Step::Profile
            | Step::Answered(_) => return None,
        })
    }

    fn one_of(&mut self, choices: &[&'static str]) -> String {
        self.chance.one_of(choices, "").into()
    }

    fn report(&mut self, episode: &Episode) -> ReportReceived {
        let (relationship, name) = match episode.reporter {
            Reporter::Home => ("care_home_worker", "Worker on shift"),
            Reporter::FosterCarer => ("foster_carer", "Foster carer"),
            Reporter::Family => ("parent", "Parent"),
            Reporter::School => ("school", "School office"),
            Reporter::SocialWorker => ("social_worker", "Social worker"),
            Reporter::Other => ("friend", "Friend of the family"),
        };
        let channel = match self.reporter(episode) {
            Post::CallHandler(_) => self.chance.one_of(&["telephone_101", "telephone_999", "online"], "telephone_101"),
            _ => "lantern",
        };
        ReportReceived {
            missing_since: Moment::at(episode.missing_from),
            last_seen: Moment::at(episode.last_seen),
            last_seen_where: self.one_of(LAST_SEEN),
            circumstances: self.one_of(CIRCUMSTANCES),
            worries: self.one_of(WORRIES),
            whereabouts_known: Answer::Known(false),
            whereabouts: String::new(),
            immediate_danger: Answer::NotKnown,
            medical: Answer::NotAsked,
            description: String::new(),
            steps_taken: self.one_of(STEPS),
            reporter_name: name.into(),
            relationship: Answer::Known(Code::new(relationship)),
            family_agrees: Answer::NotAsked,
            reporter_phone: format!("020 7946 0{:03}", self.child.number % 1000),
            interpreter: Answer::NotApplicable,
            channel: Answer::Known(Code::new(channel)),
            child_phone: if self.child.textsafe { Answer::Known(mobile(self.child.number)) } else { Answer::NotKnown },
            review: Moment::default(),
            noticed: Moment::default(),
            delay: String::new(),
            rang: Moment::default(),
            answered: Moment::default(),
            interpreted: Answer::NotAsked,
            advice: Vec::new(),
            missing_from: went_from(episode.reporter),
            ward_contact: Answer::NotAsked,
            clinical_risk: Answer::NotAsked,
            last_seen_with: Answer::NotKnown,
            out_of_character: Answer::NotAsked,
            clothing: Answer::NotAsked,
            social_media: Answer::NotAsked,
            other: Answer::NotAsked,
            not_known: Vec::new(),
            to_police: true,
        }
    }

    fn handed_on(&self) -> ReportHandedOn {
        ReportHandedOn {
            unit: self.officer().actor().unit,
            steps: "Response at the last place seen; the unit rings friends and transport".into(),
            reporter: "Told who has it and when we ring".into(),
            without: String::new(),
        }
    }

    fn contact(&mut self) -> ContactMade {
        let words = ["“im ok dont look”", "“back later”", "“leave me alone”"];
        let method = self.chance.one_of(&["text_message", "social_media", "telephone"], "text_message");
        ContactMade {
            method: Answer::Known(Code::new(method)),
            words: self.one_of(&words),
            who: self.adult(),
            place: String::new(),
            state: String::new(),
            interpreter: Answer::NotAsked,
        }
    }

    fn returned(&mut self, episode: &Episode) -> (Post, Body) {
        let post = match self.home {
            Some(home) => Post::HomeManager(home),
            None => self.officer(),
        };
        let how = match episode.found {
            Found::CameBack => "Walked in on their own",
            Found::ByPolice => "Brought back by police",
            Found::ByCarers => "Fetched by family or staff",
        };
        let place = if self.home.is_some() { "The home" } else { "Home" };
        (post, ChildReturned { place: place.into(), who: self.adult(), how: how.into() }.into())
    }

    /// Who has seen the child, and how: an officer at the interview, otherwise those they live with.
    fn seen(&self, episode: &Episode) -> (String, &'static str) {
        match episode.prevention {
            Prevention::Held { in_person: true, .. } => (self.name(self.officer()), "seen_by_police"),
            _ if self.child.care.is_some() => (self.adult(), "seen_by_carer"),
            _ => (self.adult(), "seen_by_parent"),
        }
    }

    fn wellbeing(&mut self, episode: &Episode) -> WellbeingConfirmed {
        let (who, method) = self.seen(episode);
        WellbeingConfirmed {
            who,
            method: Code::new(method),
            words: self.one_of(&["Tired, not hurt", "Well", "Quiet, has eaten"]),
        }
    }

    fn closed(&self, episode: &Episode) -> EpisodeClosed {
        let (who, method) = self.seen(episode);
        EpisodeClosed { who, method: Code::new(method), words: String::new() }
    }

    fn interview(&mut self, episode: &Episode) -> Option<PreventionInterview> {
        let (outcome, in_person, alone) = match episode.prevention {
            Prevention::Held { in_person, alone, .. } => (InterviewOutcome::ChildSpokenTo, in_person, Some(alone)),
            Prevention::Declined(_) => (InterviewOutcome::Declined, true, None),
            Prevention::NotHeld => return None,
        };
        Some(PreventionInterview {
            outcome,
            mode: Answer::Known(if in_person { InterviewMode::FaceToFace } else { InterviewMode::Telephone }),
            mode_reason: (!in_person).then(|| Code::new("child_asked")),
            seen_alone: alone.map_or(Answer::NotApplicable, Answer::Known),
            interpreter_independent: Answer::NotApplicable,
            harmed: alone.map_or(Answer::NotKnown, |_| Answer::Known(self.chance.permille(40))),
            words: if alone.is_some() { self.one_of(WORDS) } else { String::new() },
            not_possible: None,
        })
    }

    fn declined(&mut self) -> ReturnConversationDeclined {
        let reasons = ["child_said_no", "nothing_to_say", "another_time", "too_many_conversations", "distrust"];
        ReturnConversationDeclined { reason: Code::new(&self.one_of(&reasons)), words: String::new() }
    }

    fn held(&mut self) -> ReturnConversationHeld {
        let mode = if self.chance.permille(800) { InterviewMode::FaceToFace } else { InterviewMode::Telephone };
        ReturnConversationHeld {
            who: self.name(self.worker()),
            mode: Answer::Known(mode),
            independent: Answer::Known(true),
            child_choice: Answer::Known(self.chance.permille(600)),
        }
    }

    fn written_up(&mut self, episode: &Episode) -> ReturnConversationWrittenUp {
        let told = matches!(episode.conversation, Conversation::Held { criminal_exploitation: true, .. });
        ReturnConversationWrittenUp {
            words: self.one_of(WORDS),
            reasons: vec![Code::new(&self.one_of(REASONS))],
            offers: Answer::NotAsked,
            expected: Answer::NotAsked,
            exploitation: if told { vec![Sign::suspected(Code::new("county_lines"))] } else { Vec::new() },
            listened: Answer::NotAsked,
            support: self.one_of(SUPPORT),
            shared: Answer::Known(self.chance.permille(930)),
        }
    }
}

fn opened() -> ReportDecided {
    let evidence = "Nobody knows where the child is".into();
    let (decision, review) = (Decision::Opened, Moment::default());
    ReportDecided { decision, reason: None, evidence, review, advice: Vec::new(), report: None }
}

fn reviewed() -> EpisodeReviewed {
    let plan = "Whoever is at home asks each evening how the day was".into();
    EpisodeReviewed { wrong: vec![Code::new("not_yet_known")], words: String::new(), plan }
}

fn threshold() -> ThresholdDecided {
    let reason = "A child whose safety is not known; the worker and the unit speak today".into();
    ThresholdDecided { level: Code::new("child_in_need"), reason }
}

fn enquiry(kind: &str, outcome: &str) -> EnquiryRecorded {
    EnquiryRecorded {
        kind: Code::new(kind),
        outcome: outcome.into(),
        who: String::new(),
        place: String::new(),
        how: String::new(),
        interpreter: Answer::NotAsked,
    }
}

fn offered() -> ReturnConversationOffered {
    ReturnConversationOffered { method: Answer::Known(Code::new("telephone")), preferred: String::new() }
}

/// The first assessment, in the edition of its day.
fn assessment(episode: &Episode, line: &Line) -> RiskAssessed {
    let earlier = line.recorded.london_date() < date(2023, 4, 1);
    let (grade, rationale) = match episode.grade {
        Grade::VeryLow if earlier => {
            ("no_apparent_risk", "Staying out late with known friends; a time to ring is agreed")
        }
        Grade::VeryLow => ("very_low", "Staying out late with known friends; a time to ring is agreed"),
        Grade::Low => ("low", "Has done this before and come back; nothing new is known"),
        Grade::Medium => ("medium", "A child out at night with nobody knowing where"),
        Grade::High => ("high", "Likely to be with somebody who means harm"),
    };
    let known: &[(&str, Answer<bool>)] = match episode.grade {
        Grade::VeryLow | Grade::Low => &[],
        Grade::Medium => &[("out_of_character", Answer::Known(true)), ("self_harm_or_suicide", Answer::NotKnown)],
        Grade::High => &[("exploitation", Answer::Known(true)), ("no_money_or_shelter", Answer::Known(true))],
    };
    let factor = |(code, answer): &(&str, Answer<bool>)| Factor {
        factor: Code::new(code),
        answer: *answer,
        source: "Whoever reported".into(),
        obtained: Moment::at(episode.reported),
    };
    RiskAssessed {
        factors: known.iter().map(factor).collect(),
        hypothesis: String::new(),
        grade: Code::new(grade),
        rationale: rationale.into(),
        override_reason: String::new(),
        lower_reason: None,
        exploitation: Vec::new(),
        review: Moment::default(),
    }
}

/// Where a child went from, as far as who reports says it.
fn went_from(reporter: Reporter) -> Answer<Code<MissingFrom>> {
    match reporter {
        Reporter::Home => Answer::Known(Code::new("childrens_home")),
        Reporter::FosterCarer => Answer::Known(Code::new("foster_home")),
        Reporter::Family => Answer::Known(Code::new("family_home")),
        Reporter::School => Answer::Known(Code::new("school")),
        Reporter::SocialWorker | Reporter::Other => Answer::NotAsked,
    }
}
