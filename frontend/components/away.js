// Says that the database is away, asks every few seconds whether it is back, and tells the server when it is; a page that
// could not be shown at all is loaded again. Above everything, dialogs too: what stands below is kept.
(() => {
  if (customElements.get('sinergi-away')) {
    return;
  }
  const EVERY = 3000;
  customElements.define('sinergi-away', class extends HTMLElement {
    connectedCallback() {
      this.setAttribute('role', 'alert');
      this.setAttribute('popover', 'manual');
      this.showPopover?.();
      this.timer = setInterval(() => this.ask(), EVERY);
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    async ask() {
      try {
        const answer = await fetch(new URL('actuator/health/readiness', document.baseURI), {
          cache: 'no-store',
          credentials: 'omit',
        });
        if (answer.ok) {
          this.back();
        }
      } catch {
        // The server itself is away now; asked again.
      }
    }

    back() {
      clearInterval(this.timer);
      if (this.hasAttribute('page')) {
        location.reload();
      } else {
        this.dispatchEvent(new CustomEvent('back'));
      }
    }
  });
})();
