#!/usr/bin/env node
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();
