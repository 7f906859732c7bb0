// The commands of the palette, fixes on save, and a server that ends by itself.

import { readdirSync, readFileSync, readlinkSync } from "node:fs";

import { play, until } from "./browser.mjs";

/** The servers that run for a folder. */
function servers(folder) {
    return readdirSync("/proc").filter((pid) => {
        try {
            const given = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
            return given.includes("lsp") && readlinkSync(`/proc/${pid}/cwd`) === folder;
        } catch {
            return false; // it is no process, or has ended
        }
    });
}

await play(async (code, seen, given) => {
    const { page } = code;
    const server = (besides) =>
        until("another server", () => {
            const [pid] = servers(given.folder).filter((found) => found !== besides);
            return pid;
        });

    code.at("status bar");
    await code.open("draft.txt");
    await code.underlines("尽快");
    seen.before = await code.status(/: 3/);

    code.at("fix all");
    await code.palette("planlint: Fix All That Is Safe to Fix");
    await until("the words to change", async () => (await code.lines()).filter((line) => line.includes("截至目前")).length === 2);
    seen.after = await code.status(/: 1/);
    await code.palette("planlint: Fix All That Is Safe to Fix");
    seen.nothing = (await code.popup("Nothing here")).text;
    await code.save();

    code.at("page of the rule here");
    await code.onWords("尽快");
    await code.palette("planlint: Open the Page of the Rule Here");
    seen.page = await code.inside("the page of the rule", /DUE101/);

    code.at("page of another rule");
    await code.open("draft.txt");
    await code.underlines("尽快");
    await code.onWords("白溪市");
    await code.palette("planlint: Open the Page of the Rule Here");
    await code.pick("impossible-date");
    seen.picked = await code.inside("the page of the rule", /DUE107/);

    code.at("list of tasks");
    await code.open("draft.txt");
    await code.underlines("尽快");
    await code.palette("planlint: Open the List of Tasks");
    seen.tasks = await code.tasks((rows) => rows.length === 2);
    for (const frame of page.frames()) {
        if ((await frame.locator("tbody tr").count().catch(() => 0)) > 0) {
            await frame.locator("tbody tr").nth(1).click();
        }
    }
    seen.place = await until("the cursor at the task", async () => {
        const text = await page.locator(".statusbar-item[id='status.editor.selection']").innerText();
        return text.includes("Ln 5") && text;
    });
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("（三）开展评估。2026年10月底前完成评估。（牵头单位：市审计局）\n");
    await code.save();
    seen.tasksAfterwards = await code.tasks((rows) => rows.length === 3);

    code.at("fixes on save");
    await code.open("saved.txt");
    await code.underlines("尽快");
    await code.onWords("白溪市");
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("（完）\n");
    await code.save();

    code.at("restart");
    const first = await server();
    await code.palette("planlint: Restart the Server");
    const second = await server(first);
    seen.restarted = first !== second && (await code.status(/: 1/));

    code.at("a server that ends comes back, for three times");
    let last = second;
    for (let crash = 0; crash < 3; crash += 1) {
        process.kill(Number(last), "SIGKILL");
        await code.status(/^planlint$/); // it is noticed: one that ends before it has started does not come back
        last = await server(last);
        await code.status(/: 1/);
        await code.underlines("尽快");
    }
    process.kill(Number(last), "SIGKILL");
    const ended = await code.popup("ended again and again");
    seen.ended = { text: ended.text, buttons: ended.buttons, status: await code.status(/^planlint$/) };
    await ended.press("Restart the Server");
    await server(last);
    seen.recovered = await code.status(/: 1/);

    code.at("output");
    await code.palette("planlint: Show the Output");
    seen.output = await code.output(/\(setting\)/);
    code.at("end");
});
