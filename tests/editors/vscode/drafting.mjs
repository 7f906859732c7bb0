// What a drafter does all day: reads squiggles, fixes, lets be, looks at the outline and the list of tasks.

import { play, until } from "./browser.mjs";

await play(async (code, seen) => {
    const { page } = code;
    code.at("open the draft");
    await code.open("draft.txt");
    code.at("squiggles");
    await code.squiggles();
    seen.underlined = await code.underlined();

    code.at("status bar");
    seen.status = await code.status(/·/);

    code.at("Problems panel");
    await page.keyboard.press("Control+Shift+M");
    seen.problems = await until("the findings in the panel", async () => {
        const found = await code.rows(".markers-panel-container .monaco-list-row");
        return found.some((row) => row.includes("尽快")) && found;
    });
    await page.keyboard.press("Control+Shift+M");

    code.at("outline");
    await code.palette("Explorer: Focus on Outline View");
    seen.outline = await until("headings in the outline", async () => {
        const found = await code.rows(".outline-tree .monaco-list-row");
        return found.length > 1 && found;
    });

    code.at("quick fix");
    seen.actions = await code.quickFix("截止目前", "截至");
    await until("the words to change", async () => (await code.lines()).some((line) => line.includes("截至目前")));
    await code.save();

    code.at("let it be");
    await code.quickFix("尽快", "忽略");
    const reason = page.locator(".quick-input-widget input.input");
    await reason.waitFor({ state: "visible" });
    await reason.fill("上级文件如此");
    await page.keyboard.press("Enter");
    await until("the squiggle to go", async () => !(await code.underlined()).some(({ words }) => words === "尽快"));

    code.at("list of tasks");
    await code.palette("planlint: Open the List of Tasks");
    seen.tasks = await code.tasks(() => true);
    code.at("end");
});
