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
    londons: f64,
    episodes: f64,
    each: f64,
}

/// Loads the Londons smaller than one.
pub fn small(folder: &Folder, quick: bool) -> Result<Vec<Point>> {
    let mut points = Vec::new();
    for (part, times) in SMALL.into_iter().filter(|(part, _)| !quick || *part > 10) {
        let mut costs = (0..times).map(|_| cost(folder, Scale::new(1, part)?)).collect::<Result<Vec<_>>>()?;
        costs.sort_by(|one, other| one.each.total_cmp(&other.each));
        points.extend(costs.into_iter().nth((times - 1) / 2));
    }
    Ok(points)
}

/// Adds the London that is loaded already, and ten when they are asked for, and draws the line.
pub fn measure(folder: &Folder, mut points: Vec<Point>, city: &City, ten: bool, report: &mut Report) -> Result<()> {
    points.push(of(city));
    if ten {
        points.push(cost(folder, Scale::new(10, 1)?)?);
    }
    for Point { londons, episodes, each } in &points {
        report.add(format!("Loading an episode, one of {episodes} in {londons} Londons"), *each, "ms", Target::None);
    }
    report.add("  slope of its cost against their number, in logarithms", slope(&points), "", Target::Within(0.1));
    Ok(())
}

fn cost(folder: &Folder, scale: Scale) -> Result<Point> {
    let path = folder.file("slope.db");
    let found = of(&City::filled(path.clone(), scale)?);
    std::fs::remove_file(path)?;
    Ok(found)
}

fn of(city: &City) -> Point {
    let episodes = city.episodes as f64;
    let londons = city.scale.of(100) as f64 / 100.0;
    Point { londons, episodes, each: milliseconds(&city.loading) / episodes }
}

/// The slope of the line that lies closest to the points.
fn slope(points: &[Point]) -> f64 {
    let drawn: Vec<(f64, f64)> = points.iter().map(|point| (point.episodes.ln(), point.each.ln())).collect();
    let count = drawn.len() as f64;
    let (across, up) =
        (drawn.iter().map(|at| at.0).sum::<f64>() / count, drawn.iter().map(|at| at.1).sum::<f64>() / count);
    let rise: f64 = drawn.iter().map(|at| (at.0 - across) * (at.1 - up)).sum();
    rise / drawn.iter().map(|at| (at.0 - across).powi(2)).sum::<f64>()
}
