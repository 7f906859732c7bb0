// The picture of the manual: a draft with its faults, its outline, and what is said about them.

import { play, until } from "./browser.mjs";

const FIRST = "14"; // the line at the top, where the tasks begin

await play(async (code, seen, given) => {
    const { page } = code;
    code.at("open the draft");
    await code.open(given.draft);
    await code.squiggles();

    code.at("outline");
    // The list of files gives its room to the outline.
    await page.locator(".explorer-folders-view").locator("xpath=../..").locator(".pane-header").first().click();
    await code.palette("Explorer: Focus on Outline View");
    seen.outline = await until("headings in the outline", async () => {
        const found = await code.rows(".outline-tree .monaco-list-row");
        return found.length > 3 && found;
    });

    code.at("Problems panel");
    await page.keyboard.press("Control+Shift+M");
    await page.waitForSelector(".markers-panel-container .monaco-list-row");

    code.at("scroll");
    const pane = await page.locator(".editor-instance .overflow-guard").first().boundingBox();
    await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
    await until("the first task at the top", async () => {
        const number = page.locator(".line-numbers", { hasText: new RegExp(`^${FIRST}$`) }).first();
        const box = await number.boundingBox({ timeout: 500 }).catch(() => null);
        const lens = 26; // what is said of a section stands in a row above it
        const away = box === null ? 200 : Math.round(box.y - lens - pane.y);
        if (Math.abs(away) <= 8) {
            return true;
        }
        await page.mouse.wheel(0, away);
        await page.waitForTimeout(300);
        return false;
    });
    await code.onWords("尽快");
    seen.status = await code.status(/[1-9]/);
    seen.problems = await code.rows(".markers-panel-container .monaco-list-row");
    await page.mouse.move(pane.x + pane.width / 2, 4);
    await until("nothing to pop up", async () => (await page.locator(".notification-toast, .monaco-hover:visible").count()) === 0);
    await page.waitForTimeout(1500); // blinking and fading come to rest
    await page.screenshot({ path: given.picture });
    code.at("end");
});
