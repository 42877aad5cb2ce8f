// What a page has to send, kept in memory until the server has taken it: in its order, each message once, however often it is
// sent. The line may be weak; a closed page loses what waits, and asks before it closes.
(() => {
  if (window.sinergiOutbox) {
    return;
  }
  const LONGEST_WAIT = 30000;
  const AT_ONCE = 40;
  const uuid = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
    (c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (c / 4)))).toString(16));


  // Outlives the page's component: a link pressed while something waits loses nothing.
  class Outbox {
    constructor(number, lang) {
      this.url = new URL(`isian-data/${encodeURIComponent(number)}`, document.baseURI);
      this.lang = lang;
      this.device = uuid();
      this.pending = [];
      this.next = 1;
      this.failures = 0;
      this.state = 'idle';
      this.heard = () => {};
      window.addEventListener('online', () => this.flush());
      window.addEventListener('beforeunload', (event) => {
        if (this.pending.length) {
          event.preventDefault();
        }
      });
    }

    async load() {
      const answer = await this.ask('GET');
      this.csrf = answer.csrf;
      return answer;
    }

    put(person, field, value) {
      this.pending.push({ seq: this.next++, person, field, value });
      this.flush();
    }

    waiting(person) {
      return this.pending.some((message) => message.person === person);
    }

    async flush() {
      clearTimeout(this.timer);
      if (this.sending || !this.pending.length) {
        this.heard();
        return;
      }
      this.sending = true;
      this.tell('sending');
      try {
        const { taken } = await this.ask('POST', {
          device: this.device, messages: this.pending.slice(0, AT_ONCE),
        });
        this.failures = 0;
        this.took(taken);
        this.tell('idle');
      } catch (failure) {
        this.failed(failure);
      } finally {
        this.sending = false;
      }
      if (this.state === 'idle' && this.pending.length) {
        this.flush();
      }
    }

    took(taken) {
      const last = taken.length ? taken[taken.length - 1].seq : 0;
      this.pending = this.pending.filter((message) => message.seq > last);
      this.heard(taken);
    }

    failed(failure) {
      if (failure.code === 'entry.gap') {
        this.renumber(failure.body.next);
        return;
      }
      if (failure.status === 422) {
        // The server will never take this one: it is named, and those behind it move up.
        const refused = this.pending.shift();
        this.renumber(refused.seq);
        this.heard([], `${failure.message} (${refused.field ?? ''})`);
        return;
      }
      if (failure.signedOut || (failure.status >= 400 && failure.status < 500)) {
        this.tell(failure.signedOut ? 'out' : 'refused', failure.message);
        return;
      }
      this.failures += 1;
      this.tell('lost');
      this.timer = setTimeout(() => this.flush(), Math.min(LONGEST_WAIT, 1000 * 2 ** Math.min(this.failures, 5)));
    }

    // What waits was taken by nobody: it may be counted anew.
    renumber(from) {
      this.pending = this.pending.filter((message) => message.seq >= from);
      this.pending.forEach((message, i) => { message.seq = from + i; });
      this.next = from + this.pending.length;
      this.tell('idle');
    }

    tell(state, words) {
      this.state = state;
      this.words = words;
      this.heard();
    }

    async ask(method, body) {
      const headers = { Accept: 'application/json', 'Accept-Language': this.lang };
      if (body) {
        headers['Content-Type'] = 'application/json';
        headers[this.csrf.header] = this.csrf.token;
      }
      const response = await fetch(this.url, {
        method, headers, body: body && JSON.stringify(body), credentials: 'same-origin', signal: AbortSignal.timeout(20000),
      });
      const json = /json/.test(response.headers.get('Content-Type') ?? '') ? await response.json() : null;
      if (response.ok && json && !response.redirected) {
        return json;
      }
      const failure = new Error(json?.detail ?? String(response.status));
      failure.status = json ? response.status : 0;
      failure.signedOut = !json && (response.redirected || [401, 403].includes(response.status));
      failure.code = (json?.type ?? '').replace('urn:sinergi:problem:', '');
      failure.body = json;
      throw failure;
    }

    // After signing in again, in another tab, the token is another.
    async again() {
      try {
        await this.load();
        this.tell('idle');
        this.flush();
      } catch (failure) {
        this.failed(failure);
      }
    }
  }

  const outboxes = new Map();
  window.sinergiUuid = uuid;
  window.sinergiOutbox = (number, lang) => {
    if (!outboxes.has(number)) {
      outboxes.set(number, new Outbox(number, lang));
    }
    return outboxes.get(number);
  };
})();
