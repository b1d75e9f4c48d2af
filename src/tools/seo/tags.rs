//! Writes HTML tags.

use std::fmt::Write;

use quick_xml::escape::escape;

/// Tags, each on a line of its own.
#[derive(Debug, Default)]
pub(super) struct Tags(String);

impl Tags {
    /// A tag without content. An attribute without a value is left out.
    pub(super) fn void(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) -> &mut Self {
        self.open(name, attributes);
        self.0.push('\n');
        self
    }

    /// An element that holds text.
    pub(super) fn text(
        &mut self,
        name: &str,
        attributes: &[(&str, Option<&str>)],
        text: &str,
    ) -> &mut Self {
        self.open(name, attributes);
        self.0.push_str(&escape(text));
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push_str(">\n");
        self
    }

    /// `<link rel=… href=…>`
    pub(super) fn link(&mut self, rel: &str, href: &str) -> &mut Self {
        self.void("link", &[("rel", Some(rel)), ("href", Some(href))])
    }

    /// `<meta property=… content=…>`, the form of Open Graph.
    pub(super) fn property(&mut self, property: &str, content: &str) -> &mut Self {
        self.void(
            "meta",
            &[("property", Some(property)), ("content", Some(content))],
        )
    }

    /// `<meta name=… content=…>`
    pub(super) fn meta(&mut self, name: &str, content: &str, lang: Option<&str>) -> &mut Self {
        let attributes = [
            ("name", Some(name)),
            ("content", Some(content)),
            ("lang", lang),
        ];
        self.void("meta", &attributes)
    }

    /// A data block of JSON-LD. `<` is written as an escape of JSON, so that no value can end the element.
    pub(super) fn json_ld(&mut self, data: &serde_json::Value) -> &mut Self {
        let json = data.to_string().replace('<', "\\u003c");
        self.0.push_str("<script type=\"application/ld+json\">");
        self.0.push_str(&json);
        self.0.push_str("</script>\n");
        self
    }

    /// All of it.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &str, attributes: &[(&str, Option<&str>)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            if let Some(value) = value {
                // A string takes all that is written.
                let _ = write!(self.0, " {attribute}=\"{}\"", escape(*value));
            }
        }
        self.0.push('>');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_values() {
        let mut tags = Tags::default();
        tags.meta("description", "\"><script>&'", None)
            .text("title", &[("lang", Some("fr"))], "a < b")
            .json_ld(&serde_json::json!({"name": "</script>"}));
        assert_eq!(
            tags.finish(),
            "<meta name=\"description\" content=\"&quot;&gt;&lt;script&gt;&amp;&apos;\">\n\
             <title lang=\"fr\">a &lt; b</title>\n\
             <script type=\"application/ld+json\">{\"name\":\"\\u003c/script>\"}</script>\n"
        );
    }
}
