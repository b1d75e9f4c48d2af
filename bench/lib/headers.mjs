// Production's headers, from the `_headers` file that the build leaves in the site's folder.
// The form is that of Netlify and Cloudflare Pages: an address, `*` for anything; below it, indented,
// `Name: value` adds a header and `! Name` takes back what an earlier rule gave.

const pattern = (address) => new RegExp(`^${address.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`);

/** The rules in the text of a `_headers` file. */
export function readHeaders(text) {
  const rules = [];
  for (const line of text.split(/\r?\n/)) {
    const words = line.trim();
    if (words === '' || words.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ matches: pattern(words), changes: [] });
      continue;
    }
    const [name, ...value] = words.split(':');
    if (rules.length === 0 || (value.length === 0 && !words.startsWith('!'))) throw new Error(`_headers: '${words}' cannot be understood`);
    rules.at(-1).changes.push({ name: name.replace('!', '').trim().toLowerCase(), value: words.startsWith('!') ? null : value.join(':').trim() });
  }
  return rules;
}

/** The headers of an address; values given twice are joined. */
export function headersOf(rules, address) {
  const headers = {};
  for (const { name, value } of rules.filter(({ matches }) => matches.test(address)).flatMap(({ changes }) => changes)) {
    if (value === null) delete headers[name];
    else headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}
