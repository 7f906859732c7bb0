import assert from "node:assert/strict";
import { test } from "node:test";

import { markdown, ruleOf } from "../src/rules";

test("a diagnostic names its rule plainly or with a link", () => {
    assert.equal(ruleOf("vague-deadline"), "vague-deadline");
    assert.equal(ruleOf({ value: "DUE101", target: {} }), "DUE101");
});

test("what could be read as an option is no rule", () => {
    for (const code of ["--plugin=x.py", "", "a b", undefined, null, {}, { value: ["x"] }]) {
        assert.equal(ruleOf(code), undefined);
    }
});

test("a page has its names under the title, and its drafts as text", () => {
    const page = "# 时限表述模糊\n\n## 反例\n\n```plan kind=a\n尽快\n```\n\n```fixed\n年底前\n```";
    const text = markdown({ code: "DUE101", name: "vague-deadline", page });
    assert.ok(text.startsWith("# 时限表述模糊\n\n`vague-deadline` · `DUE101`\n"));
    assert.ok(!/```(plan|fixed)/.test(text));
    assert.equal(text.match(/```text/g)?.length, 2);
});
