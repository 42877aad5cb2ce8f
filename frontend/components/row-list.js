// Keys of a list of rows. They only focus rows and press what stands in them; everything else is on the server.
(() => {
  const typing = (target) => target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], '
    + 'vaadin-text-field, vaadin-combo-box, vaadin-date-picker, vaadin-select, vaadin-menu-bar');
  const overlayOpen = () => document.querySelector('vaadin-dialog[opened], vaadin-popover[opened], vaadin-confirm-dialog[opened]');

  class Rows extends HTMLElement {
    connectedCallback() {
      this.onKey = (event) => this.key(event);
      document.addEventListener('keydown', this.onKey);
      this.onPress = (event) => this.press(event);
      this.addEventListener('click', this.onPress);
    }

    disconnectedCallback() {
      document.removeEventListener('keydown', this.onKey);
      this.removeEventListener('click', this.onPress);
    }

    rows() {
      return [...this.querySelectorAll('tbody > tr')];
    }

    current() {
      return document.activeElement?.closest('sinergi-rows tbody > tr');
    }

    key(event) {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey
        || typing(event.composedPath()[0]) || overlayOpen()) {
        return;
      }
      const row = this.current();
      const inRow = row && this.contains(row);
      if (event.key === 'j' || event.key === 'k') {
        this.move(inRow ? row : null, event.key === 'j' ? 1 : -1);
      } else if (!inRow) {
        return;
      } else if (event.key === 'Enter') {
        if (document.activeElement !== row) {
          return; // a button or link in the row answers for itself
        }
        this.open(row);
      } else if (event.key === 'x') {
        row.querySelector('.row-select input')?.click();
      } else {
        const target = row.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
        if (!target) {
          return;
        }
        target.click();
      }
      event.preventDefault();
    }

    move(row, step) {
      const rows = this.rows();
      const next = rows[row ? rows.indexOf(row) + step : step > 0 ? 0 : rows.length - 1];
      if (next) {
        next.focus();
        next.scrollIntoView({ block: 'nearest' });
      }
    }

    open(row) {
      (row.querySelector('.row-open') ?? row.querySelector('.row-main a'))?.click();
    }

    // The whole row is a target, but never over a control or over text that is being marked.
    press(event) {
      const row = event.target.closest('tbody > tr');
      if (row && !event.target.closest('a, button, input, label, vaadin-button, .row-select')
        && !String(document.getSelection())) {
        this.open(row);
      }
    }
  }

  customElements.get('sinergi-rows') || customElements.define('sinergi-rows', Rows);
})();
