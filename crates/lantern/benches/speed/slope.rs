//! What an episode costs to load, from a hundredth of London to ten Londons. Flat means that ten times the city takes ten
//! times as long: the cost of an episode, drawn against the number of episodes with both in logarithms, has no slope.

use anyhow::Result;
use london::Scale;

use crate::city::{City, Folder};
use crate::report::{Report, Target};
use crate::times::milliseconds;

/// How many times a London was loaded for one figure: small ones are over too soon to be believed.
const SMALL: [(u32, usize); 2] = [(100, 5), (10, 2)];

/// A London's size, and what an episode of it cost.
pub struct Point {
    name: String,
    episodes: f64,
    each: f64,
}

/// Loads the Londons smaller than one.
pub fn small(folder: &Folder, quick: bool) -> Result<Vec<Point>> {
    let mut points = Vec::new();
    for (part, times) in SMALL.into_iter().filter(|(part, _)| !quick || *part > 10) {
        let mut costs = (0..times).map(|_| cost(folder, Scale::new(1, part)?)).collect::<Result<Vec<_>>>()?;
        costs.sort_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((episodes, each)) = costs.get((times - 1) / 2) {
            points.push(Point { name: format!("1/{part}"), episodes: *episodes, each: *each });
        }
    }
    Ok(points)
}

/// Adds the London that is loaded already, and ten when they are asked for, and draws the line.
pub fn measure(folder: &Folder, mut points: Vec<Point>, city: &City, ten: bool, report: &mut Report) -> Result<()> {
    let (episodes, each) = of(city);
    points.push(Point { name: "this".into(), episodes, each });
    if ten {
        let (episodes, each) = cost(folder, Scale::new(10, 1)?)?;
        points.push(Point { name: "10".into(), episodes, each });
    }
    for Point { name, episodes, each } in &points {
        report.add(format!("An episode of {name} London, of {episodes}"), *each, "ms", Target::None);
    }
    report.add("  slope of its cost against their number, in logarithms", slope(&points), "", Target::Within(0.1));
    Ok(())
}

fn cost(folder: &Folder, scale: Scale) -> Result<(f64, f64)> {
    let path = folder.file("slope.db");
    let found = of(&City::filled(path.clone(), scale)?);
    std::fs::remove_file(path)?;
    Ok(found)
}

fn of(city: &City) -> (f64, f64) {
    let episodes = city.episodes as f64;
    (episodes, milliseconds(&city.loading) / episodes)
}

/// The slope of the line that lies closest to the points.
fn slope(points: &[Point]) -> f64 {
    let drawn: Vec<(f64, f64)> = points.iter().map(|point| (point.episodes.ln(), point.each.ln())).collect();
    let count = drawn.len() as f64;
    let (across, up) = (drawn.iter().map(|at| at.0).sum::<f64>() / count, drawn.iter().map(|at| at.1).sum::<f64>() / count);
    let rise: f64 = drawn.iter().map(|at| (at.0 - across) * (at.1 - up)).sum();
    rise / drawn.iter().map(|at| (at.0 - across).powi(2)).sum::<f64>()
}
