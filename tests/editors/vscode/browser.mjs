// VS Code in a browser, as a user has it: what is on the screen, and what keys and the mouse do.

import { createRequire } from "node:module";
import { readdirSync, writeFileSync } from "node:fs";

export const plain = (text) => text.replace(/[\u00a0\s]+/g, " ").trim();

/** Tries until it gives something, for what an editor shows in its own time. */
export async function until(what, look, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const found = await look();
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error(`waited ${seconds} s for ${what}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

/**
 * Plays a scenario in a browser of its own and prints what it has seen, as JSON. Progress goes to standard error, so that a
 * failure says how far it came; a picture of the moment is kept.
 */
export async function play(scenario) {
    const given = JSON.parse(process.argv[2]);
    const { chromium } = createRequire(`${given.tools}/node_modules/`)("playwright-core");
    const browser = await chromium.launch({
        executablePath: given.chromium,
        args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    });
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const code = new Code(page, given);
    const seen = {};
    try {
        await scenario(code, seen, given);
    } catch (error) {
        seen.failure = `${code.step}: ${error.message.split("\n")[0]}`;
        await page.screenshot({ path: given.failure }).catch(() => undefined);
    } finally {
        writeFileSync(1, JSON.stringify(seen));
        await browser.close();
    }
}

class Code {
    step = "start";
    begun = Date.now();

    constructor(page, given) {
        this.page = page;
        this.given = given;
    }

    at(step) {
        this.step = step;
        console.error(`[${((Date.now() - this.begun) / 1000).toFixed(1)} s] ${step}`);
    }

    /** The names of the files that planted programs have left. */
    left() {
        return readdirSync(this.given.traces).sort();
    }

    /** Opens the folder with a draft of it, and waits for its text. */
    async open(file) {
        const { url, folder } = this.given;
        const remote = `vscode-remote://${new URL(url).host}${encodeURI(`${folder}/${file}`)}`;
        const payload = encodeURIComponent(JSON.stringify([["openFile", remote]]));
        await this.page.goto(`${url}/?folder=${encodeURI(folder)}&payload=${payload}`, { waitUntil: "domcontentloaded" });
        await this.page.waitForSelector(".monaco-editor .view-line");
    }

    /** Waits for squiggles. */
    squiggles() {
        return this.page.waitForSelector(".monaco-editor [class*='squiggly-']", { timeout: 60_000 });
    }

    /** Runs a command of the palette. */
    async palette(title) {
        await this.page.keyboard.press("F1");
        await this.pick(title, `>${title}`);
    }

    /** Takes an entry of the list that is open, once it is narrowed down. */
    async pick(entry, typed = entry) {
        const input = this.page.locator(".quick-input-widget input.input");
        await input.waitFor({ state: "visible" });
        await input.fill(typed);
        await this.page.locator(".quick-input-list .monaco-list-row", { hasText: entry }).first().click();
    }

    /** The texts of some rows. */
    async rows(selector) {
        return (await this.page.locator(selector).allInnerTexts()).map(plain);
    }

    /** The lines of the draft that are on the screen. */
    lines() {
        return this.rows(".monaco-editor .view-line");
    }

    /** The words over which squiggles stand, measured on the screen: what the eye sees, not what was sent. */
    underlined() {
        return this.page.evaluate(() => {
            const words = [];
            for (const mark of document.querySelectorAll(".monaco-editor [class*='squiggly-']")) {
                const box = mark.getBoundingClientRect();
                if (box.width === 0) {
                    continue;
                }
                let text = "";
                for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
                    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
                    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                        let start = 0;
                        for (const character of node.data) {
                            const range = document.createRange();
                            range.setStart(node, start);
                            range.setEnd(node, start + character.length);
                            start += character.length;
                            const { left, right, top, bottom } = range.getBoundingClientRect();
                            const across = (left + right) / 2;
                            const down = (top + bottom) / 2;
                            if (across > box.left && across < box.right && down > box.top && down < box.bottom) {
                                text += character;
                            }
                        }
                    }
                }
                words.push({ words: text, severity: [...mark.classList].find((name) => name.startsWith("squiggly-")) });
            }
            return words;
        });
    }

    /** Waits until a squiggle stands under exactly these words. */
    underlines(words) {
        return until(`a squiggle under “${words}”`, async () => (await this.underlined()).some((mark) => mark.words === words));
    }

    /** Clicks on words of the draft. */
    async onWords(words) {
        const box = await this.page.evaluate((wanted) => {
            for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
                const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
                for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                    const start = node.data.indexOf(wanted);
                    if (start >= 0) {
                        const range = document.createRange();
                        range.setStart(node, start + 1);
                        range.setEnd(node, start + 2);
                        const { left, top, height } = range.getBoundingClientRect();
                        return { x: left + 2, y: top + height / 2 };
                    }
                }
            }
            return null;
        }, words);
        if (box === null) {
            throw new Error(`“${words}” is not on the screen`);
        }
        await this.page.mouse.click(box.x, box.y);
    }

    /** Opens the menu at the words and takes an entry. The menu closes when findings come anew, so more than one try. */
    async quickFix(words, title) {
        const rows = ".action-widget .monaco-list-row";
        const row = this.page.locator(rows, { hasText: title }).first();
        const attempt = async () => {
            await this.onWords(words);
            await this.page.waitForTimeout(300);
            await this.page.keyboard.press("Control+.");
            try {
                await row.waitFor({ timeout: 5000 });
                const titles = await this.rows(rows);
                await row.click({ timeout: 2000 });
                return titles;
            } catch {
                await this.page.keyboard.press("Escape");
                return null;
            }
        };
        return until(`“${title}” in the menu`, attempt, 60);
    }

    async save() {
        await this.page.keyboard.press("Control+S");
        await until("the draft to be saved", async () => (await this.page.locator(".tab.active.dirty").count()) === 0);
    }

    /** planlint's item of the status bar, once its text is as wanted. */
    status(wanted) {
        const item = this.page.locator(".statusbar-item[id^='planlint.']");
        return until(`the status bar to say ${wanted}`, async () => {
            const texts = (await item.allInnerTexts()).map(plain);
            return texts.find((text) => wanted.test(text));
        });
    }

    /** The end of the output, once it is as wanted. */
    output(wanted) {
        return until(`the output to say ${wanted}`, async () => {
            const text = (await this.rows(".panel .view-line")).join(" ");
            return wanted.test(text) && text;
        });
    }

    /** A pop-up with this text, once it is there. */
    async popup(text) {
        const found = this.page.locator(".notification-list-item", { hasText: text }).first();
        await found.waitFor();
        const buttons = (await found.locator(".notification-list-item-buttons-container .monaco-button").allInnerTexts()).map(plain);
        return {
            text: plain(await found.locator(".notification-list-item-message").innerText()),
            buttons: buttons.filter(Boolean),
            press: (button) => found.locator(".monaco-button", { hasText: button }).first().click(),
        };
    }

    /** The text of the first page inside a page that matches. */
    inside(what, pattern) {
        return until(what, async () => {
            for (const frame of this.page.frames()) {
                const text = await frame.locator("body").innerText({ timeout: 1000 }).catch(() => "");
                if (frame !== this.page.mainFrame() && pattern.test(text)) {
                    return text;
                }
            }
            return null;
        });
    }

    /** The rows of the list of tasks, once they are as wanted. */
    tasks(wanted) {
        return until("the list of tasks", async () => {
            for (const frame of this.page.frames()) {
                const found = (await frame.locator("tbody tr").allInnerTexts().catch(() => [])).map(plain);
                if (found.length > 0 && wanted(found)) {
                    return found;
                }
            }
            return null;
        });
    }
}
