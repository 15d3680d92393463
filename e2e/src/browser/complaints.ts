import type { Page, Response } from 'playwright-core';

/** What went wrong behind the page: a person may not have noticed, a test does. */
export class Complaints {
  readonly heard: string[] = [];
  /** Without a network requests fail as they should. */
  deaf = false;

  constructor(page: Page) {
    page.on('pageerror', (error) => this.#note(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(`console: ${message.text()}`);
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A page that is left takes its requests with it.
      if (why !== 'net::ERR_ABORTED') this.#note(`${request.url()}: ${why}`);
    });
    page.on('response', (response) => void this.#read(response));
  }

  #note(text: string): void {
    if (!this.deaf) this.heard.push(text);
  }

  /** A refusal is an answer; a mistake of ours is not. */
  async #read(response: Response): Promise<void> {
    if (response.status() >= 400) this.#note(`${response.url()}: ${response.status()}`);
    if (!response.url().includes('/functions/')) return;
    const text = await response.text().catch(() => '');
    if (text.includes('"code":"INTERNAL"')) this.#note(`${response.request().postData()}: ${text}`);
  }
}
