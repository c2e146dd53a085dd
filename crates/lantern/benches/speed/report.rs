//! The table that is printed and the JSON that is written: each figure with what was promised and whether it is kept.

use std::path::Path;

use anyhow::{Context as _, Result};
use operations::Clock as _;
use serde_json::{Value, json};

use crate::device::MachineClock;

/// What was promised of a figure.
#[derive(Debug, Clone, Copy)]
pub enum Target {
    /// Nothing; it is for comparing.
    None,
    /// Less than this.
    Under(f64),
    /// This or more.
    AtLeast(f64),
    /// Exactly this.
    Exactly(f64),
    /// No further from nought than this.
    Within(f64),
}

/// All that was measured.
pub struct Report {
    quick: bool,
    load: String,
    figures: Vec<Figure>,
}

struct Figure {
    what: String,
    value: f64,
    unit: &'static str,
    target: Target,
}

impl Target {
    fn met(self, value: f64) -> Option<bool> {
        match self {
            Target::None => None,
            Target::Under(most) => Some(value < most),
            Target::AtLeast(least) => Some(value >= least),
            Target::Exactly(wanted) => Some((value - wanted).abs() < f64::EPSILON),
            Target::Within(most) => Some(value.abs() <= most),
        }
    }

    fn words(self) -> String {
        match self {
            Target::None => String::new(),
            Target::Under(most) => format!("under {}", number(most)),
            Target::AtLeast(least) => format!("{} or more", number(least)),
            Target::Exactly(wanted) => number(wanted),
            Target::Within(most) => format!("± {}", number(most)),
        }
    }
}

impl Report {
    /// A report with nothing in it yet, and how busy the machine is before anything is measured.
    pub fn new(quick: bool) -> Self {
        let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
        Self { quick, load: load.split(' ').next().unwrap_or("unknown").to_owned(), figures: Vec::new() }
    }

    /// Adds a figure, and says it at once: the whole takes minutes.
    pub fn add(&mut self, what: impl Into<String>, value: f64, unit: &'static str, target: Target) {
        let figure = Figure { what: what.into(), value, unit, target };
        eprintln!("{}", figure.line());
        self.figures.push(figure);
    }

    /// Prints the table.
    pub fn print(&self) {
        let london = if self.quick { "a tenth of the London year" } else { "the London year" };
        println!("\n{london}, SQLite, {} cores, load {} when it began\n", cores(), self.load);
        println!("{:<62} {:>12} {:<10} {:>12}", "", "measured", "", "promised");
        self.figures.iter().for_each(|figure| println!("{}", figure.line()));
    }

    /// Writes `bench.json`.
    pub fn write(&self) -> Result<()> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../bench.json");
        let figures: Vec<Value> = self.figures.iter().map(Figure::json).collect();
        let whole = json!({
            "at": MachineClock::default().now().to_string(),
            "quick": self.quick,
            "cores": cores(),
            "load": self.load,
            "figures": figures,
        });
        std::fs::write(&path, format!("{whole:#}\n")).with_context(|| format!("writing {}", path.display()))
    }
}

impl Figure {
    fn line(&self) -> String {
        let verdict = match self.target.met(self.value) {
            None => "",
            Some(true) => "kept",
            Some(false) => "NOT KEPT",
        };
        let (value, target) = (number(self.value), self.target.words());
        format!("{:<62} {value:>12} {:<10} {target:>12}  {verdict}", self.what, self.unit).trim_end().to_owned()
    }

    fn json(&self) -> Value {
        json!({
            "what": self.what,
            "value": self.value,
            "unit": self.unit,
            "promised": self.target.words(),
            "kept": self.target.met(self.value),
        })
    }
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Three figures that matter, no more.
fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 || value.fract() == 0.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.1 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}
