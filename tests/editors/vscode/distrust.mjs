// A folder that is not trusted at first: it is checked, but nothing that it names is run. Then it is trusted.

import { play, until } from "./browser.mjs";

await play(async (code, seen) => {
    const { page } = code;
    code.at("open the draft, without trust");
    await code.open("draft.txt");
    await code.underlines("尽快");
    seen.status = await code.status(/·/);
    seen.restricted = await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).count();
    seen.underlined = await code.underlined();

    code.at("list of tasks, without trust");
    await code.palette("planlint: Open the List of Tasks");
    seen.tasks = await code.tasks(() => true);
    seen.ranWithoutTrust = code.left();

    code.at("trust");
    await code.palette("Workspaces: Manage Workspace Trust");
    await page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).first().click();
    await page.keyboard.press("Escape"); // it stands before the draft
    await code.underlines("数据局");
    seen.underlinedWithTrust = await code.underlined();
    await until("what the folder names to be run", () => code.left().length > 1);
    seen.ranWithTrust = code.left();
    code.at("end");
});
