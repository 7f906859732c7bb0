import assert from "node:assert/strict";
import { test } from "node:test";

import { page, unitsBefore, type Task } from "../src/ledgerPage";

const task: Task = {
    number: 1,
    path: ["二", "(一)"],
    title: "<img src=x onerror=alert(1)>",
    leads: ["县数据局"],
    supports: ["县财政局", "各镇"],
    deadlines: [],
    indicators: [],
    line: 12,
    column: 3,
};

test("text of the draft does not become markup", () => {
    const text = page([task], '"><script>', "zh", "n0");
    assert.ok(!text.includes("<img"));
    assert.ok(text.includes("&lt;img src=x"));
    assert.equal(text.match(/<script/g)?.length, 1);
});

test("a row says where its task stands, and what it lacks", () => {
    const text = page([task], "draft.txt", "zh", "n0");
    assert.ok(text.includes('data-line="12" data-column="3"'));
    assert.ok(text.includes("<td>县财政局、各镇</td>"));
    assert.ok(text.includes("<td>—</td>"));
});

test("a draft without tasks says so in the language asked for", () => {
    assert.ok(page([], "draft.txt", "en", "n0").includes("No tasks"));
    assert.ok(!page([], "draft.txt", "zh", "n0").includes("<table>"));
});

test("a column is counted in characters, a position in UTF-16 units", () => {
    assert.equal(unitsBefore("𠮷林路改造", 2), 2);
    assert.equal(unitsBefore("改造", 2), 1);
    assert.equal(unitsBefore("改造", 9), 2);
});
