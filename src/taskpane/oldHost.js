/*
 * Runs before the bundle, in every web view that Excel has ever used: plain ES5, no build step, no library.
 * Where the pane cannot work it says so in plain words and points to the workbench (the same tool in a browser).
 */
(function () {
  'use strict';

  var NEEDED_API = '1.14'; // Excel LTSC 2021; no volume edition lies between 1.7 and 1.14

  var REASONS = {
    'old-web-view': {
      happened:
        '这台电脑上的 Excel 用旧的网页组件（Internet Explorer 或旧版 Edge）显示加载项，清单助手无法在其中运行。',
      todo: '如需在 Excel 里使用：请信息化管理员安装 Microsoft Edge WebView2 运行时，并将 Office 升级到 2021 版或 Microsoft 365。',
    },
    'old-browser': {
      happened: '当前浏览器或网页组件版本过旧，清单助手无法在其中运行。',
      todo: '请升级到较新的 Edge、Chrome 或其他 Chromium 内核浏览器（双核浏览器请切换到“极速模式”）；Mac 请升级系统。',
    },
    'old-excel': {
      happened:
        '当前 Excel 版本过旧，缺少清单助手需要的功能。需要 Excel 2021、Microsoft 365 或网页版 Excel。',
      todo: '如需在 Excel 里使用：请信息化管理员将 Office 升级到 2021 版或 Microsoft 365。',
    },
  };

  /** Features without which the bundle does not even parse or start. */
  function lacksFeatures() {
    if (typeof Promise === 'undefined' || typeof Symbol === 'undefined' || typeof window.fetch !== 'function')
      return true;
    if (typeof window.TextDecoder !== 'function' || typeof Object.fromEntries !== 'function') return true;
    if (typeof Array.prototype.at !== 'function') return true;
    try {
      return !new RegExp('(?<=\\u6574)\\u6539', 'u').test('\u6574\u6539'); // look-behind
    } catch (error) {
      return true;
    }
  }

  function reasonOfBrowser() {
    var agent = window.navigator.userAgent;
    if (/Trident\/|MSIE |Edge\/\d/.test(agent)) return window.Office ? 'old-web-view' : 'old-browser';
    return lacksFeatures() ? 'old-browser' : null;
  }

  function workbenchAddress() {
    return window.location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, 'index.html');
  }

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.appendChild(document.createTextNode(text));
    return made;
  }

  function show(reason) {
    document.documentElement.setAttribute('data-host', 'too-old');
    document.documentElement.setAttribute('data-host-reason', reason);
    whenBodyStands(function () {
      var place = document.getElementById('old-host');
      var words = REASONS[reason];
      var steps = element('ol');
      if (reason !== 'old-browser' || window.Office) steps.appendChild(workbenchStep());
      steps.appendChild(element('li', words.todo));
      while (place.firstChild) place.removeChild(place.firstChild);
      place.appendChild(element('h1', '整改清单助手在这里无法运行'));
      place.appendChild(element('p', words.happened));
      place.appendChild(element('p', '工作簿没有任何改动。您可以：'));
      place.appendChild(steps);
    });
  }

  function workbenchStep() {
    var step = element(
      'li',
      '用 Edge、Chrome 等新版浏览器打开“工作台”，功能相同，做好后保存为 .xlsx，再用 Excel 或 WPS 打开：'
    );
    var link = element('a', workbenchAddress());
    link.href = workbenchAddress();
    link.target = '_blank';
    link.rel = 'noopener';
    step.appendChild(link);
    return step;
  }

  function whenBodyStands(then) {
    if (document.getElementById('old-host')) then();
    else document.addEventListener('DOMContentLoaded', then);
  }

  var reason = reasonOfBrowser();
  if (reason) {
    show(reason);
  } else if (window.Office && window.Office.onReady) {
    window.Office.onReady(function (info) {
      if (
        info &&
        info.host === 'Excel' &&
        !window.Office.context.requirements.isSetSupported('ExcelApi', NEEDED_API)
      ) {
        show('old-excel');
      }
    });
  }
})();
