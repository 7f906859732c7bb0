// planlint is not there, then it comes; its server won't start, then it is mended. What is said, and whether the ways out lead out.

import { rmSync, symlinkSync } from "node:fs";

import { play, until } from "./browser.mjs";

await play(async (code, seen, given) => {
    const { page } = code;
    const quiet = (text) => until("the pop-up to go", async () => (await page.locator(".notification-list-item", { hasText: text }).count()) === 0);
    const settings = page.locator(".settings-editor .setting-item-label");

    code.at("not found");
    await code.open("draft.txt");
    const missing = await code.popup("planlint was not found");
    seen.missing = { text: missing.text, buttons: missing.buttons, status: await code.status(/planlint/) };
    await missing.press("Copy the Command to Install");
    const copied = await code.popup("Copied:");
    seen.copied = copied.text;
    seen.clipboard = await page.evaluate(() => navigator.clipboard.readText());

    code.at("restart once it is installed");
    symlinkSync(given.program, given.place);
    await copied.press("Restart the Server");
    await code.underlines("尽快");
    seen.installed = await code.status(/: [^0]/);

    code.at("the server won't start");
    rmSync(given.place);
    symlinkSync(given.lame, given.place);
    await code.palette("planlint: Restart the Server");
    const broken = await code.popup("could not start its language server");
    seen.broken = { text: broken.text, buttons: broken.buttons, status: await code.status(/^planlint$/) };
    await broken.press("Show the Output");
    seen.output = await code.output(/pip install/);

    code.at("open the settings");
    await code.palette("planlint: Restart the Server");
    await (await code.popup("could not start its language server")).press("Open the Settings");
    seen.settings = await until("the settings of planlint", async () => {
        const found = (await settings.allInnerTexts()).join(" ");
        return found.includes("Interpreter") && found.includes("Path") && found;
    });
    await page.keyboard.press("Escape");

    code.at("no more of it");
    await code.palette("planlint: Restart the Server");
    await (await code.popup("could not start its language server")).press("Don't Show Again");
    await quiet("could not start its language server");
    await page.waitForTimeout(7000); // a browser writes such things down every few seconds
    await code.open("draft.txt");
    await code.status(/^planlint$/);
    await page.waitForTimeout(2000);
    seen.afterwards = await page.locator(".notification-list-item", { hasText: "could not start" }).count();

    code.at("asked by hand, it is told again");
    await code.palette("planlint: Restart the Server");
    await code.popup("could not start its language server");
    seen.others = (await code.rows(".notification-list-item-message")).filter((text) => !text.startsWith("planlint could not start"));

    code.at("mended");
    rmSync(given.place);
    symlinkSync(given.program, given.place);
    await code.palette("planlint: Restart the Server");
    await code.underlines("尽快");
    seen.mended = await code.status(/: [^0]/);
    code.at("end");
});
