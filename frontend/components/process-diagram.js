// Draws a BPMN file with bpmn-visualization and marks the path taken. The list below the drawing says the same in words.
(() => {
  const ready = async () => {
    for (let i = 0; i < 100 && !window.bpmnvisu; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return window.bpmnvisu;
  };
  const MARGIN = 8;
  const NAMED = 'task, userTask, serviceTask, manualTask, businessRuleTask, sendTask, receiveTask, scriptTask, '
    + 'callActivity, subProcess, startEvent, endEvent, intermediateCatchEvent, intermediateThrowEvent, boundaryEvent';

  class Diagram extends HTMLElement {
    constructor() {
      super();
      for (const name of ['xml', 'done', 'current', 'notes', 'words']) {
        let value = this[name];
        Object.defineProperty(this, name, {
          get: () => value,
          set: (next) => {
            value = next;
            this.later();
          },
        });
      }
    }

    connectedCallback() {
      this.later();
    }

    later() {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.draw(), 0);
    }

    async draw() {
      const visu = await ready();
      if (!this.isConnected || !this.xml) {
        return;
      }
      const words = this.words ?? {};
      this.frame = document.createElement('div');
      this.frame.className = 'diagram-frame';
      this.frame.tabIndex = 0;
      this.frame.setAttribute('role', 'img');
      this.frame.setAttribute('aria-label', words.drawing ?? '');
      this.note = document.createElement('div');
      this.note.className = 'diagram-note';
      this.note.hidden = true;
      this.replaceChildren(this.frame, this.sizer(words), this.note);
      try {
        this.paint(visu);
      } catch (problem) {
        console.warn('Diagram not drawn', problem);
        this.frame.textContent = words.failed ?? '';
      }
      this.append(this.list(words));
    }

    paint(visu) {
      const canvas = document.createElement('div');
      canvas.className = 'diagram-canvas';
      this.frame.append(canvas);
      const size = this.measure();
      const scale = this.natural ? 1 : Math.min(1, this.frame.clientWidth / size.width);
      canvas.style.width = `${Math.max(this.frame.clientWidth, Math.ceil(size.width * scale))}px`;
      canvas.style.height = `${Math.ceil(size.height * scale)}px`;
      const drawing = new visu.BpmnVisualization({ container: canvas });
      drawing.load(this.xml, { fit: { type: 'HorizontalVertical', margin: MARGIN } });
      const elements = drawing.bpmnElementsRegistry;
      const known = (ids) => (ids ?? []).filter((id) => elements.getElementsByIds(id).length > 0);
      elements.addCssClasses(known(this.done), 'passed');
      elements.addCssClasses(known(this.current), 'here');
      for (const [id, text] of Object.entries(this.notes ?? {})) {
        for (const element of elements.getElementsByIds(id)) {
          element.htmlElement?.addEventListener('pointerenter', () => this.tell(element.htmlElement, text));
          element.htmlElement?.addEventListener('pointerleave', () => { this.note.hidden = true; });
        }
      }
      const here = known(this.current)[0];
      const box = here && elements.getElementsByIds(here)[0]?.htmlElement?.getBoundingClientRect();
      if (box) {
        const frame = this.frame.getBoundingClientRect();
        this.frame.scrollLeft = box.left - frame.left - frame.width / 2 + box.width / 2;
      }
    }

    // A phone starts at natural size and scrolls; a desktop starts with the whole picture.
    get natural() {
      return this.chosen ?? this.clientWidth < 640;
    }

    sizer(words) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'diagram-size';
      button.textContent = (this.natural ? words.whole : words.large) ?? '';
      button.addEventListener('click', async () => {
        this.chosen = !this.natural;
        await this.draw();
        this.querySelector('.diagram-size').focus();
      });
      return button;
    }

    // Width and height that the file itself asks for; the drawing never grows beyond its natural size.
    measure() {
      const bounds = [...this.parsed().getElementsByTagNameNS('*', 'Bounds')].map((node) =>
        ['x', 'y', 'width', 'height'].map((name) => Number(node.getAttribute(name))));
      if (bounds.length === 0) {
        return { width: 900, height: 400 };
      }
      const width = Math.max(...bounds.map((b) => b[0] + b[2])) - Math.min(...bounds.map((b) => b[0]));
      const height = Math.max(...bounds.map((b) => b[1] + b[3])) - Math.min(...bounds.map((b) => b[1]));
      return { width: width + MARGIN * 2, height: height + MARGIN * 2 };
    }

    parsed() {
      return new DOMParser().parseFromString(this.xml, 'text/xml');
    }

    tell(element, text) {
      const box = element.getBoundingClientRect();
      const mine = this.getBoundingClientRect();
      this.note.textContent = text;
      this.note.hidden = false;
      this.note.style.left = `${Math.max(0, Math.min(box.left - mine.left, mine.width - 260))}px`;
      this.note.style.top = `${box.bottom - mine.top + 6}px`;
    }

    list(words) {
      const names = new Map([...this.parsed().querySelectorAll('*')]
        .filter((node) => node.id && NAMED.split(', ').includes(node.localName))
        .map((node) => [node.id, (node.getAttribute('name') || '').replace(/\s+/g, ' ').trim()]));
      const lines = [
        ...(this.current ?? []).map((id) => [id, words.now]),
        ...(this.done ?? []).filter((id) => !(this.current ?? []).includes(id)).map((id) => [id, words.done]),
      ].filter(([id]) => names.get(id));
      const details = document.createElement('details');
      details.className = 'diagram-list';
      const summary = document.createElement('summary');
      summary.textContent = words.list ?? '';
      const list = document.createElement('ul');
      for (const [id, state] of lines) {
        const item = document.createElement('li');
        const name = document.createElement('b');
        name.textContent = names.get(id);
        item.append(name, ` · ${this.notes?.[id] ?? state}`);
        list.append(item);
      }
      details.append(summary, list);
      details.hidden = lines.length === 0;
      return details;
    }
  }

  customElements.get('sinergi-diagram') || customElements.define('sinergi-diagram', Diagram);
})();
