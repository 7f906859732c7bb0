// VS Code in Chinese: everything that the extension says is in Chinese.

import { symlinkSync } from "node:fs";

import { play, until } from "./browser.mjs";

await play(async (code, seen, given) => {
    const { page } = code;
    code.at("not found");
    await code.open("draft.txt");
    const missing = await code.popup("planlint");
    seen.missing = { text: missing.text, buttons: missing.buttons };
    await missing.press(missing.buttons[0]);
    const copied = await code.popup("已复制");
    seen.copied = { text: copied.text, buttons: copied.buttons };
    symlinkSync(given.program, given.place);
    await copied.press(copied.buttons[0]);
    await code.underlines("尽快");
    seen.status = await code.status(/[1-9]/);

    code.at("commands");
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget input.input");
    await input.waitFor({ state: "visible" });
    await input.fill(">planlint");
    seen.commands = await until("the commands", async () => {
        const found = await code.rows(".quick-input-list .monaco-list-row .label-name");
        return found.filter((row) => row.startsWith("planlint")).length >= 6 && found;
    });
    await page.keyboard.press("Escape");

    code.at("let it be");
    await code.quickFix("尽快", "忽略");
    await input.waitFor({ state: "visible" });
    seen.reason = await page.locator(".quick-input-widget").innerText();
    seen.example = await input.getAttribute("placeholder");
    code.at("end");
});
