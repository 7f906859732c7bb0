import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, "utf8"));

test("every message has a Chinese text, and every Chinese text a message", () => {
    const source = readdirSync("src").map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
    const calls = [...source.matchAll(/l10n\.t\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g)];
    const used = calls.map(([, double, single]) => double ?? single ?? "");
    assert.ok(used.length > 15);
    assert.deepEqual(new Set(used), new Set(Object.keys(read("l10n/bundle.l10n.zh-cn.json"))));
});

test("the manifest speaks both languages", () => {
    const manifest = readFileSync("package.json", "utf8");
    const used = new Set([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    for (const file of ["package.nls.json", "package.nls.zh-cn.json"]) {
        assert.deepEqual(used, new Set(Object.keys(read(file))), file);
    }
});
