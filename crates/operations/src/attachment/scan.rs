//! Asks a virus scanner that speaks the protocol of `clamd` (`INSTREAM`) over TCP or a Unix socket. Where one is set and
//! does not answer, nothing is taken.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs as _};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use casework::record::Refusal;

use super::FILE;

/// How long the scanner may take to be reached, and to answer.
const REACHED: Duration = Duration::from_secs(5);
const ANSWERED: Duration = Duration::from_mins(1);
/// Bytes sent at once; the length of each piece goes before it.
const PIECE: usize = 64 * 1024;
/// No answer is longer.
const MOST: u64 = 4 * 1024;

/// A scanner, by where it listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanner {
    /// `tcp:127.0.0.1:3310`
    Tcp(String),
    /// `unix:/run/clamav/clamd.ctl`
    Unix(PathBuf),
}

/// A setting that names no scanner.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no virus scanner: write tcp:HOST:PORT or unix:/path/of/the/socket")]
pub struct BadScanner(String);

impl FromStr for Scanner {
    type Err = BadScanner;

    fn from_str(text: &str) -> Result<Self, BadScanner> {
        match text.split_once(':') {
            Some(("tcp", address)) if address.contains(':') => Ok(Scanner::Tcp(address.to_owned())),
            Some(("unix", path)) if path.starts_with('/') => Ok(Scanner::Unix(path.into())),
            _ => Err(BadScanner(text.to_owned())),
        }
    }
}

impl Scanner {
    /// Whether nothing was found in some bytes.
    ///
    /// # Errors
    /// Something was, or the scanner could not say.
    pub(super) fn scan(&self, bytes: &[u8]) -> Result<(), Refusal> {
        let answer = self.ask(bytes).unwrap_or_default();
        match answer.trim_end_matches(['\0', '\n']) {
            "stream: OK" => Ok(()),
            found if found.ends_with(" FOUND") => {
                let message = "The virus scanner found something in this file, so it was not taken. Do not open it, and tell \
                               whoever looks after your devices";
                Err(Refusal::new(FILE, "virus", message))
            }
            _ => {
                let message = "The virus scanner does not answer, so the file was not taken. Try again in a minute, or record \
                               in words what it shows";
                Err(Refusal::new(FILE, "not_scanned", message))
            }
        }
    }

    fn ask(&self, bytes: &[u8]) -> io::Result<String> {
        match self {
            Scanner::Tcp(address) => {
                let address = address.to_socket_addrs()?.next().ok_or(io::ErrorKind::NotFound)?;
                let stream = TcpStream::connect_timeout(&address, REACHED)?;
                stream.set_read_timeout(Some(ANSWERED))?;
                stream.set_write_timeout(Some(ANSWERED))?;
                exchange(stream, bytes)
            }
            Scanner::Unix(path) => {
                let stream = UnixStream::connect(path)?;
                stream.set_read_timeout(Some(ANSWERED))?;
                stream.set_write_timeout(Some(ANSWERED))?;
                exchange(stream, bytes)
            }
        }
    }
}

fn exchange(mut stream: impl Read + Write, bytes: &[u8]) -> io::Result<String> {
    stream.write_all(b"zINSTREAM\0")?;
    for piece in bytes.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes())?;
        stream.write_all(piece)?;
    }
    stream.write_all(&0_u32.to_be_bytes())?;
    stream.flush()?;
    let mut answer = String::new();
    stream.take(MOST).read_to_string(&mut answer)?;
    Ok(answer)
}
