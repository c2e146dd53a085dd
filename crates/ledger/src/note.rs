//! Signed notes (c2sp.org/signed-note), with plain Ed25519 signatures and the timestamped cosignatures of witnesses
//! (c2sp.org/tlog-cosignature). What the text of a note says is not known here.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

const PLAIN: u8 = 1;
const COSIGNATURE: u8 = 4;

/// A key that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is not a key as c2sp.org/signed-note writes them")]
pub struct BadKey;

/// A note that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("it is not a signed note: text, an empty line, and a line “— name signature” for each signature")]
pub struct BadNote;

/// A text with its signatures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The text, with the line break that ends it.
    pub text: String,
    signatures: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    name: String,
    id: [u8; 4],
    signature: Vec<u8>,
}

/// Who can sign notes.
pub struct Signer {
    name: String,
    key: SigningKey,
}

/// Whose signature a reader believes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifier {
    name: String,
    kind: u8,
    key: VerifyingKey,
}

fn id(name: &str, kind: u8, key: &[u8]) -> [u8; 4] {
    let [a, b, c, d, ..]: [u8; 32] =
        Sha256::new_with_prefix(name).chain_update([b'\n', kind]).chain_update(key).finalize().into();
    [a, b, c, d]
}

fn well_named(name: &str) -> bool {
    !name.is_empty() && !name.contains(|letter: char| letter.is_whitespace() || letter == '+')
}

/// Name, key id, and the kind and key, of `name+id+key`.
fn parts(text: &str) -> Option<(&str, [u8; 4], u8, [u8; 32])> {
    let (name, rest) = text.split_once('+')?;
    let (stated, key) = rest.split_once('+')?;
    let stated = u32::from_str_radix(stated, 16).ok().filter(|_| stated.len() == 8)?.to_be_bytes();
    let (kind, key) = STANDARD.decode(key).ok()?.split_first().map(|(kind, key)| (*kind, key.try_into()))?;
    well_named(name).then_some((name, stated, kind, key.ok()?))
}

fn written(out: &mut fmt::Formatter<'_>, name: &str, id: [u8; 4], kind: u8, key: [u8; 32]) -> fmt::Result {
    let bytes: Vec<u8> = std::iter::once(kind).chain(key).collect();
    write!(out, "{name}+{:08x}+{}", u32::from_be_bytes(id), STANDARD.encode(bytes))
}

impl Signer {
    /// A signer with a name and a key of 32 random bytes.
    ///
    /// # Errors
    /// A name that is empty or holds a space or a plus sign.
    pub fn new(name: &str, seed: &[u8; 32]) -> Result<Self, BadKey> {
        let key = SigningKey::from_bytes(seed);
        if well_named(name) { Ok(Self { name: name.to_owned(), key }) } else { Err(BadKey) }
    }

    /// The secret key in the form in which it is kept.
    pub fn secret(&self) -> String {
        struct Secret<'a>(&'a Signer);
        impl fmt::Display for Secret<'_> {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                let Signer { name, key } = self.0;
                written(out, name, id(name, PLAIN, key.verifying_key().as_bytes()), PLAIN, key.to_bytes())
            }
        }
        format!("PRIVATE+KEY+{}", Secret(self))
    }

    /// Its name: the origin of the log that it signs for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whoever is given this can check what it signs as a log.
    pub fn verifier(&self) -> Verifier {
        Verifier { name: self.name.clone(), kind: PLAIN, key: self.key.verifying_key() }
    }

    /// Whoever is given this can check what it signs as a witness.
    pub fn witness(&self) -> Verifier {
        Verifier { kind: COSIGNATURE, ..self.verifier() }
    }

    /// Signs a text.
    pub fn sign(&self, text: &str) -> Note {
        let line = self.verifier().line(self.key.sign(text.as_bytes()).to_bytes().to_vec());
        Note { text: text.to_owned(), signatures: vec![line] }
    }

    /// Countersigns a note as a witness, at so many seconds after 1970.
    pub fn countersign(&self, note: &mut Note, seconds: u64) {
        let signature = self.key.sign(dated(seconds, &note.text).as_bytes()).to_bytes();
        let line = self.witness().line(seconds.to_be_bytes().into_iter().chain(signature).collect());
        note.signatures.retain(|other| (&other.name, other.id) != (&line.name, line.id));
        note.signatures.push(line);
    }
}

fn dated(seconds: u64, text: &str) -> String {
    format!("cosignature/v1\ntime {seconds}\n{text}")
}

impl FromStr for Signer {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let (name, stated, kind, key) = text.trim().strip_prefix("PRIVATE+KEY+").and_then(parts).ok_or(BadKey)?;
        let signer = Self::new(name, &key)?;
        let own = id(name, PLAIN, signer.key.verifying_key().as_bytes());
        if kind == PLAIN && stated == own { Ok(signer) } else { Err(BadKey) }
    }
}

impl fmt::Debug for Signer {
    /// Who, and nothing of the key.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Signer({})", self.name)
    }
}

impl Verifier {
    /// Whose signatures it checks.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn id(&self) -> [u8; 4] {
        id(&self.name, self.kind, self.key.as_bytes())
    }

    fn line(&self, signature: Vec<u8>) -> Line {
        Line { name: self.name.clone(), id: self.id(), signature }
    }

    /// Whether a note bears its signature.
    pub fn signed(&self, note: &Note) -> bool {
        let own = |line: &&Line| line.name == self.name && line.id == self.id();
        note.signatures.iter().find(own).is_some_and(|line| self.checks(&line.signature, &note.text))
    }

    fn checks(&self, signature: &[u8], text: &str) -> bool {
        let (text, signature) = match (self.kind, signature.split_first_chunk()) {
            (PLAIN, _) => (text.to_owned(), signature),
            (_, Some((seconds, signature))) => (dated(u64::from_be_bytes(*seconds), text), signature),
            (_, None) => return false,
        };
        let signature = Signature::from_slice(signature);
        signature.is_ok_and(|signature| self.key.verify_strict(text.as_bytes(), &signature).is_ok())
    }
}

impl FromStr for Verifier {
    type Err = BadKey;

    fn from_str(text: &str) -> Result<Self, BadKey> {
        let (name, stated, kind, key) = parts(text.trim()).ok_or(BadKey)?;
        let key = VerifyingKey::from_bytes(&key).map_err(|_| BadKey)?;
        let verifier = Self { name: name.to_owned(), kind, key };
        let known = matches!(kind, PLAIN | COSIGNATURE) && verifier.id() == stated;
        if known { Ok(verifier) } else { Err(BadKey) }
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        written(out, &self.name, self.id(), self.kind, self.key.to_bytes())
    }
}

impl FromStr for Note {
    type Err = BadNote;

    fn from_str(whole: &str) -> Result<Self, BadNote> {
        let (text, lines) = whole.rsplit_once("\n\n").ok_or(BadNote)?;
        let line = |line: &str| {
            let (name, signature) = line.strip_prefix("— ")?.split_once(' ')?;
            let bytes = STANDARD.decode(signature).ok()?;
            let (id, signature) = bytes.split_first_chunk()?;
            well_named(name).then(|| Line { name: name.to_owned(), id: *id, signature: signature.to_vec() })
        };
        let signatures: Option<Vec<_>> = lines.lines().map(line).collect();
        let signatures = signatures.filter(|lines| !lines.is_empty()).ok_or(BadNote)?;
        Ok(Self { text: format!("{text}\n"), signatures })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.text)?;
        self.signatures.iter().try_for_each(|Line { name, id, signature }| {
            let bytes: Vec<u8> = id.iter().chain(signature).copied().collect();
            writeln!(out, "— {name} {}", STANDARD.encode(bytes))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of c2sp.org/signed-note, from golang.org/x/mod/sumdb/note.
    const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const SAID: &str =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const SIGNATURE: &str =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    #[test]
    fn others_notes_and_keys_are_read_and_written_as_they_are() {
        let verifier: Verifier = PETER.parse().unwrap();
        let whole = format!("{SAID}\n{SIGNATURE}");
        let note: Note = whole.parse().unwrap();
        assert!(verifier.signed(&note));
        assert_eq!((verifier.to_string(), note.to_string()), (PETER.to_owned(), whole));
        let other = Note { text: note.text.replace("answer", "question"), ..note };
        assert!(!verifier.signed(&other));
    }

    #[test]
    fn a_key_of_ours_is_kept_and_signs_and_a_witness_countersigns() {
        let log: Signer = Signer::new("lantern.example/log", &[7; 32]).unwrap().secret().parse().unwrap();
        let agency = Signer::new("council.example/witness", &[8; 32]).unwrap();
        let mut note = log.sign("origin\n1\nroot\n");
        assert!(log.verifier().signed(&note) && !agency.witness().signed(&note));
        agency.countersign(&mut note, 1_700_000_000);
        agency.countersign(&mut note, 1_700_000_001);
        let note: Note = note.to_string().parse().unwrap();
        assert_eq!(note.signatures.len(), 2);
        let witness: Verifier = agency.witness().to_string().parse().unwrap();
        assert!(witness.signed(&note) && !agency.verifier().signed(&note));
        assert!(!format!("{log:?}").contains(&STANDARD.encode([7; 32])[..8]));
    }

    #[test]
    fn what_is_not_a_key_or_a_note_is_refused() {
        for text in ["", "a+b", "a+00000000+AQ==", "a b+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"] {
            assert!(text.parse::<Verifier>().is_err() && text.parse::<Signer>().is_err(), "{text}");
        }
        assert!(PETER.replace("c74f20a3", "c74f20a4").parse::<Verifier>().is_err());
        assert!(Signer::new("two words", &[7; 32]).is_err());
        for text in ["", "text\n", "text\n\n", "text\n\nno dash AAAA\n", "text\n\n— name !\n"] {
            assert!(text.parse::<Note>().is_err(), "{text:?}");
        }
    }
}
