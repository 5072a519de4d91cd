const wordsAtEnds = 6;
const shortSentence = 90;

/** Percent-encodes for a text directive: the dash, too, has a meaning there. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/-/g, "%2D");

/**
 * The address of an article, scrolled to a sentence (URL Fragment Text Directives); null unless it
 * is http or https: nothing else becomes a link.
 */
export const linkTo = (url: string, sentence: string): string | null => {
  if (!/^https?:\/\/[^/\s]/i.test(url)) return null;
  const words = sentence.trim().split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return url;
  const whole = words.length <= 2 * wordsAtEnds || sentence.length <= shortSentence;
  const text = whole
    ? encoded(words.join(" "))
    : `${encoded(words.slice(0, wordsAtEnds).join(" "))},${encoded(words.slice(-wordsAtEnds).join(" "))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
};
