import { vi } from 'vitest';

/** A server that takes files: each one sent gets the next answer; keeps what the files said. */
export function answerUploads(...answers: readonly unknown[]): string[] {
  const texts: string[] = [];
  const left = [...answers];
  class Request {
    readonly upload = new EventTarget();
    readonly #heard = new Map<string, () => void>();
    status = 0;
    responseText = '';
    open(): void {}
    setRequestHeader(): void {}
    addEventListener(name: string, hear: () => void): void {
      this.#heard.set(name, hear);
    }
    send(body: FormData): void {
      const file = body.get('file');
      if (!(file instanceof File)) throw new TypeError('an upload holds a file');
      const reader = new FileReader();
      reader.addEventListener('load', () => {
        texts.push(typeof reader.result === 'string' ? reader.result : '');
        this.status = 200;
        this.responseText = JSON.stringify({ value: left.shift() });
        this.#heard.get('load')?.();
      });
      reader.readAsText(file);
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  return texts;
}
