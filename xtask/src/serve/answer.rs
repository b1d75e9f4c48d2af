//! Which file answers a request.

use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::base::BasePath;

/// What to answer.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A file, with its HTTP status.
    File(PathBuf, u16),
    /// It is elsewhere: an absolute path, with its query.
    Redirect(String),
    /// Not even the page that says so.
    Nothing,
}

/// Finds what answers `target`, the path and query of a request, from the site in `dist`.
#[must_use]
pub fn find(dist: &Path, base: &BasePath, target: &str) -> Answer {
    let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
    let Some(below) = path.strip_prefix(base.as_str()) else {
        let at_the_door = path == "/" || format!("{path}/") == base.as_str();
        return if at_the_door {
            Answer::Redirect(format!("{base}{query}"))
        } else {
            missing(dist)
        };
    };
    let Some(file) = resolve(dist, below) else {
        return missing(dist);
    };
    if file.is_file() {
        return Answer::File(file, 200);
    }
    let index = file.join("index.html");
    match (index.is_file(), path.ends_with('/')) {
        (true, true) => Answer::File(index, 200),
        (true, false) => Answer::Redirect(format!("{path}/{query}")),
        (false, _) => missing(dist),
    }
}

fn missing(dist: &Path) -> Answer {
    let page = dist.join("404.html");
    if page.is_file() {
        Answer::File(page, 404)
    } else {
        Answer::Nothing
    }
}

/// The file that a path names, if it stays inside the site.
fn resolve(dist: &Path, below: &str) -> Option<PathBuf> {
    let below = percent_decode_str(below).decode_utf8().ok()?;
    let below = below.strip_suffix('/').unwrap_or(&below);
    if below.is_empty() {
        return Some(dist.to_owned());
    }
    let plain = |part: &str| {
        !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0'])
    };
    below.split('/').all(plain).then(|| dist.join(below))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("fr/regions")).unwrap();
        for file in [
            "index.html",
            "404.html",
            "fr/index.html",
            "boot.js",
            "à b.json",
        ] {
            fs::write(dist.join(file), file).unwrap();
        }
        fs::write(folder.path().join("secret"), "").unwrap();
        folder
    }

    #[test]
    fn folders_answer_with_their_page() {
        let folder = site();
        let dist = folder.path().join("dist");
        let at = |target| find(&dist, &BasePath::default(), target);
        assert_eq!(at("/"), Answer::File(dist.join("index.html"), 200));
        assert_eq!(
            at("/fr/?theme=dark"),
            Answer::File(dist.join("fr/index.html"), 200)
        );
        assert_eq!(
            at("/fr?theme=dark"),
            Answer::Redirect("/fr/?theme=dark".to_owned())
        );
        assert_eq!(at("/boot.js"), Answer::File(dist.join("boot.js"), 200));
        assert_eq!(
            at("/%C3%A0%20b.json"),
            Answer::File(dist.join("à b.json"), 200)
        );
    }

    #[test]
    fn what_is_not_there_is_missing_with_the_page_that_says_so() {
        let folder = site();
        let dist = folder.path().join("dist");
        let missing = Answer::File(dist.join("404.html"), 404);
        let targets = [
            "/en/",
            "/fr/regions/",
            "/boot.js/x",
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/fr//",
            "//fr",
            "/%",
            "/%ff",
            "/C:/x",
            "/fr/..\\..\\secret",
            "*",
        ];
        for target in targets {
            assert_eq!(
                find(&dist, &BasePath::default(), target),
                missing,
                "{target}"
            );
        }
        assert_eq!(
            find(&dist.join("fr"), &BasePath::default(), "/x"),
            Answer::Nothing
        );
    }

    #[test]
    fn a_base_path_is_the_whole_site() {
        let folder = site();
        let dist = folder.path().join("dist");
        let at = |target| find(&dist, &"/carte/".parse().unwrap(), target);
        assert_eq!(
            at("/carte/fr/"),
            Answer::File(dist.join("fr/index.html"), 200)
        );
        assert_eq!(at("/carte/fr"), Answer::Redirect("/carte/fr/".to_owned()));
        assert_eq!(at("/"), Answer::Redirect("/carte/".to_owned()));
        assert_eq!(at("/carte"), Answer::Redirect("/carte/".to_owned()));
        assert_eq!(at("/fr/"), Answer::File(dist.join("404.html"), 404));
    }
}
