import assert from "node:assert/strict";
import { test } from "node:test";

import { besideInterpreter, candidates, expand, firstUsable, isWithin, type Places } from "../src/find";

const base: Places = {
    setting: "",
    interpreter: "",
    selected: undefined,
    defaultInterpreter: undefined,
    folders: ["/drafts"],
    searchPath: "/usr/local/bin:/usr/bin",
    home: "/home/li",
    trusted: true,
    platform: "linux",
};

const programs = (places: Partial<Places>): string[] =>
    candidates({ ...base, ...places }).map(({ program }) => program);

test("the chosen environment comes before the folder's, and that before the search path", () => {
    assert.deepEqual(programs({ selected: "/envs/a/bin/python", defaultInterpreter: "/envs/b/bin/python" }), [
        "/envs/a/bin/planlint",
        "/envs/b/bin/planlint",
        "/drafts/.venv/bin/planlint",
        "/drafts/venv/bin/planlint",
        "/usr/local/bin/planlint",
        "/usr/bin/planlint",
    ]);
});

test("a program named in the settings stands alone", () => {
    assert.deepEqual(programs({ setting: "~/tools/planlint", selected: "/envs/a/bin/python" }), [
        "/home/li/tools/planlint",
    ]);
    assert.deepEqual(programs({ interpreter: "/opt/py/bin/python3" }), ["/opt/py/bin/planlint"]);
});

test("a bare word is looked up on the search path, never in the folder", () => {
    assert.deepEqual(programs({ setting: "planlint" }), ["/usr/local/bin/planlint", "/usr/bin/planlint"]);
    assert.deepEqual(programs({ setting: "planlint", searchPath: ".::bin:/usr/bin" }), ["/usr/bin/planlint"]);
});

test("a relative path and the folder's variable are read from the folder", () => {
    assert.equal(expand("env/bin/planlint", base), "/drafts/env/bin/planlint");
    assert.equal(expand("${workspaceFolder}/env/bin/python", base), "/drafts/env/bin/python");
    assert.equal(expand("${workspaceFolder}/env/bin/python", { ...base, folders: [] }), undefined);
});

test("an untrusted folder does not choose what is run", () => {
    const untrusted = { trusted: false, selected: "/drafts/.venv/bin/python", searchPath: "/drafts/bin:/usr/bin" };
    assert.deepEqual(programs(untrusted), ["/usr/bin/planlint"]);
    assert.deepEqual(programs({ trusted: false, setting: "./evil" }), []);
    assert.deepEqual(programs({ trusted: false, setting: "/usr/../drafts/evil" }), []);
});

test("inside is inside, and a neighbour with a like name is not", () => {
    assert.ok(isWithin("/drafts/a/b", ["/drafts"], "linux"));
    assert.ok(isWithin("/drafts/..a", ["/drafts"], "linux"));
    assert.ok(!isWithin("/drafts2/a", ["/drafts"], "linux"));
    assert.ok(isWithin("C:\\Drafts\\a", ["c:\\drafts"], "win32"));
    assert.ok(!isWithin("D:\\a", ["c:\\drafts"], "win32"));
});

test("on Windows the command lies in Scripts", () => {
    assert.deepEqual(besideInterpreter("C:\\env\\Scripts\\python.exe", "win32")[0], "C:\\env\\Scripts\\planlint.exe");
    assert.ok(besideInterpreter("C:\\conda\\python.exe", "win32").includes("C:\\conda\\Scripts\\planlint.exe"));
    assert.deepEqual(
        programs({ platform: "win32", folders: ["C:\\稿"], searchPath: "C:\\bin;relative" }),
        ["C:\\稿\\.venv\\Scripts\\planlint.exe", "C:\\稿\\venv\\Scripts\\planlint.exe", "C:\\bin\\planlint.exe"],
    );
});

test("the first that can be run is taken, and no place is looked at twice", async () => {
    const asked: string[] = [];
    const all = candidates({ ...base, searchPath: "/usr/bin:/usr/bin:/opt/bin" });
    const found = await firstUsable(all, async (program) => {
        asked.push(program);
        return program === "/opt/bin/planlint";
    });
    assert.deepEqual(found, { program: "/opt/bin/planlint", origin: "path" });
    assert.equal(new Set(asked).size, asked.length);
    assert.equal(await firstUsable(all, async () => false), undefined);
});
