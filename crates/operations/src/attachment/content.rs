//! What a file is, told from its bytes, and what of it is kept: a picture is drawn again, so that nothing stays in it but
//! what is seen; a PDF or a text stays as it is and is only ever handed over to be saved.

use std::io::Cursor;

use casework::chain::Digest;
use casework::record::Refusal;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::FILE;

/// More is not taken.
pub const MOST_BYTES: usize = 10 * 1024 * 1024;
/// A picture is at most so wide and so high, and is read into so much memory.
const MOST_ACROSS: u32 = 10_000;
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Between what the eye sees and what a telephone sends.
const QUALITY: u8 = 88;

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A photo.
    Jpeg,
    /// A picture.
    Png,
    /// A document.
    Pdf,
    /// Plain text.
    Text,
}

impl Media {
    /// What some bytes are, whatever their name says.
    ///
    /// # Errors
    /// Nothing, too much, or something that is not taken.
    pub fn of(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.is_empty() {
            return Err(Refusal::new(FILE, "empty", "The file is empty. Choose another"));
        }
        if bytes.len() > MOST_BYTES {
            return Err(too_large());
        }
        match infer::get(bytes).map(|kind| kind.mime_type()) {
            Some("image/jpeg") => Ok(Media::Jpeg),
            Some("image/png") => Ok(Media::Png),
            Some("application/pdf") => Ok(Media::Pdf),
            None if is_text(bytes) => Ok(Media::Text),
            _ => {
                let message = "Only JPEG and PNG pictures, PDF documents and plain text are taken, and this is none of \
                               them, whatever its name says. Save it as one of them and choose it again";
                Err(Refusal::new(FILE, "not_taken", message))
            }
        }
    }

    /// As the web calls it.
    pub fn name(self) -> &'static str {
        match self {
            Media::Jpeg => "image/jpeg",
            Media::Png => "image/png",
            Media::Pdf => "application/pdf",
            Media::Text => "text/plain; charset=utf-8",
        }
    }

    /// How its name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Media::Jpeg => "jpg",
            Media::Png => "png",
            Media::Pdf => "pdf",
            Media::Text => "txt",
        }
    }

    /// Whether a browser may draw it: only what was drawn here.
    pub fn is_picture(self) -> bool {
        matches!(self, Media::Jpeg | Media::Png)
    }
}

/// More was sent than is taken.
pub fn too_large() -> Refusal {
    let most = MOST_BYTES / 1024 / 1024;
    let message = format!("The file is larger than {most} MB. Choose a smaller one, or make this one smaller");
    Refusal::new(FILE, "too_large", message)
}

/// A file that can be kept.
#[derive(Debug, Clone)]
pub struct Content {
    /// The digest of what is kept.
    pub digest: String,
    pub(crate) bytes: Vec<u8>,
}

impl Content {
    pub(super) fn of(media: Media, bytes: &[u8]) -> Result<Self, Refusal> {
        let bytes = match media {
            Media::Jpeg => drawn(bytes, ImageFormat::Jpeg)?,
            Media::Png => drawn(bytes, ImageFormat::Png)?,
            Media::Pdf | Media::Text => bytes.to_vec(),
        };
        // A picture drawn again may have grown.
        if bytes.len() > MOST_BYTES {
            return Err(too_large());
        }
        Ok(Self { digest: Digest::of(&bytes).to_string(), bytes })
    }
}

/// The picture drawn again the right way up: without place, time, device or whatever else it carried.
fn drawn(bytes: &[u8], format: ImageFormat) -> Result<Vec<u8>, Refusal> {
    let unreadable = || {
        let message =
            "The picture cannot be read: it is damaged, or too large to draw. Choose another, or save it again";
        Refusal::new(FILE, "unreadable_picture", message)
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_ACROSS);
    limits.max_image_height = Some(MOST_ACROSS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
    if decoder.total_bytes() > MOST_MEMORY {
        return Err(unreadable());
    }
    let orientation = decoder.orientation().map_err(|_| unreadable())?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| unreadable())?;
    image.apply_orientation(orientation);
    let mut out = Vec::new();
    let written = match format {
        ImageFormat::Jpeg => image.into_rgb8().write_with_encoder(JpegEncoder::new_with_quality(&mut out, QUALITY)),
        _ => image.write_to(&mut Cursor::new(&mut out), format),
    };
    written.map_err(|_| unreadable())?;
    Ok(out)
}

fn is_text(bytes: &[u8]) -> bool {
    let plain = |letter: char| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t');
    // What begins with a mark is read as markup by something, somewhere.
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().all(plain) && !text.trim_start().starts_with('<'))
}
