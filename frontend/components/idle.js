// <sinergi-idle>: ends a page on which nobody has done anything for a while, after asking. Tells the server that somebody
// is there, at most twice a minute; what the page sends by itself says nothing of the kind. Windows of one person share
// what they know.
(() => {
  const TELL_EVERY = 30000;
  const KEY = 'sinergi-acted';
  const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchstart'];

  const read = () => Number(localStorage.getItem(KEY)) || 0;

  class Idle extends HTMLElement {
    connectedCallback() {
      this.begun = Date.now();
      this.told = this.begun;
      localStorage.setItem(KEY, String(this.begun));
      this.onAct = () => this.acted();
      ACTS.forEach((name) => addEventListener(name, this.onAct, { passive: true, capture: true }));
      this.timer = setInterval(() => this.look(), 1000);
    }

    disconnectedCallback() {
      ACTS.forEach((name) => removeEventListener(name, this.onAct, { capture: true }));
      clearInterval(this.timer);
      clearTimeout(this.later);
      this.dialog?.remove();
    }

    seconds(name) {
      return Number(this.getAttribute(name)) * 1000;
    }

    // While the question stands only its button answers it.
    acted() {
      if (!this.dialog) {
        this.stay();
      }
    }

    stay() {
      const now = Date.now();
      localStorage.setItem(KEY, String(now));
      if (!this.later) {
        const wait = Math.max(0, this.told + TELL_EVERY - now);
        this.later = setTimeout(() => {
          this.later = null;
          this.told = Date.now();
          this.post('sesi');
        }, wait);
      }
    }

    post(path) {
      const meta = (name) => document.querySelector(`meta[name=${name}]`)?.content;
      const headers = meta('_csrf_header') ? { [meta('_csrf_header')]: meta('_csrf') } : {};
      return fetch(new URL(path, document.baseURI), {
        method: 'POST', headers, credentials: 'same-origin', keepalive: true,
      }).catch(() => {});
    }

    look() {
      const now = Date.now();
      const idleLeft = read() + this.seconds('idle') - now;
      const wholeLeft = this.begun + this.seconds('left') - now;
      const left = Math.min(idleLeft, wholeLeft);
      if (left <= 0) {
        clearInterval(this.timer);
        this.post('sesi/selesai').finally(() => location.replace(new URL('login', document.baseURI)));
      } else if (left <= this.seconds('warn')) {
        this.ask(wholeLeft <= idleLeft);
      } else {
        this.close();
      }
    }

    ask(isEnding) {
      if (this.dialog || (isEnding && this.endingSaid)) {
        return;
      }
      this.endingSaid = isEnding;
      this.dialog = document.createElement('dialog');
      this.dialog.className = 'idle-warning';
      this.dialog.setAttribute('role', 'alertdialog');
      this.dialog.setAttribute('aria-labelledby', 'idle-title');
      this.dialog.setAttribute('aria-describedby', 'idle-text');
      const title = document.createElement('h2');
      title.id = 'idle-title';
      title.textContent = this.getAttribute('caption');
      const text = document.createElement('p');
      text.id = 'idle-text';
      text.textContent = this.getAttribute(isEnding ? 'ending' : 'text');
      const button = document.createElement('button');
      button.className = 'button primary';
      button.type = 'button';
      button.textContent = this.getAttribute(isEnding ? 'understood' : 'stay');
      button.addEventListener('click', () => {
        this.close();
        this.told = 0;
        clearTimeout(this.later);
        this.later = null;
        this.stay();
      });
      this.dialog.append(title, text, button);
      this.dialog.addEventListener('cancel', () => button.click());
      document.body.append(this.dialog);
      this.dialog.showModal();
      button.focus();
    }

    close() {
      this.dialog?.close();
      this.dialog?.remove();
      this.dialog = null;
    }
  }

  customElements.define('sinergi-idle', Idle);
})();
