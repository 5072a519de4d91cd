import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf } from "../src/evidence/highlight";
import { linkTo } from "../src/evidence/text_fragment";

test("marks are counted in code points, and the first of two that overlap holds", () => {
  const pieces = piecesOf("\u{1F600} Holt met Reyes", [
    { span: { begin: 7, end: 10 }, of: "trigger" },
    { span: { begin: 2, end: 8 }, of: "actor" },
  ]);
  assert.deepEqual(pieces, [
    { text: "\u{1F600} ", of: "plain" },
    { text: "Holt ", of: "actor" },
    { text: "met", of: "trigger" },
    { text: " Reyes", of: "plain" },
  ]);
});

test("a sentence without marks stays whole", () => {
  assert.deepEqual(piecesOf("Nothing.", []), [{ text: "Nothing.", of: "plain" }]);
});

test("a short sentence is linked whole, what has a meaning in the address encoded", () => {
  assert.equal(
    linkTo("https://post.example/1", "Holt, of Suria - a \u201cfriend\u201d & guest."),
    "https://post.example/1#:~:text=Holt%2C%20of%20Suria%20%2D%20a%20%E2%80%9Cfriend%E2%80%9D%20%26%20guest.",
  );
});

test("a long sentence is linked by its first and last words", () => {
  const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
  assert.match(linkTo("https://post.example/1#top", words.join(" ")) ?? "", /#top:~:text=word0%20.*word5,word34%20.*word39$/);
});

test("only http and https become links", () => {
  for (const address of ["javascript:alert(1)", "data:text/html,x", "//post.example", "", "ftp://post.example/"])
    assert.equal(linkTo(address, "Holt went."), null);
});
