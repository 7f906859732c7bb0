import assert from "node:assert/strict";
import { test } from "node:test";

import { asksForReason, withReason } from "../src/reason";

test("a finding is let be with a reason", () => {
    const values = [{ uri: "file:///a.txt", rule: "vague-deadline" }];
    assert.ok(asksForReason("planlint.ignore", values));
    assert.deepEqual(withReason(values, "上级文件如此"), [{ ...values[0], reason: "上级文件如此" }]);
});

test("a command that has its reason, or is another, is left alone", () => {
    assert.ok(!asksForReason("planlint.ignore", [{ reason: "已核" }]));
    assert.ok(!asksForReason("planlint.fixAll", [{}]));
    assert.ok(!asksForReason("planlint.ignoreHere", []));
});
