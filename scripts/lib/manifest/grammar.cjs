'use strict';
/**
 * The part of the add-in only manifest (OfficeApp 1.1 with VersionOverrides 1.0 of task panes) that this product uses.
 * Excel refuses a manifest whose elements stand in another order, mostly without saying why.
 */

/** Children in the order Excel demands. `!` must be there, `+` at least once, `*` any number, nothing: at most once. */
const CHILDREN = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl!',
    'AppDomains',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides!',
  ],
  DisplayName: ['Override*'],
  Description: ['Override*'],
  SupportUrl: ['Override*'],
  AppDomains: ['AppDomain+'],
  'OfficeApp/Hosts': ['Host+'],
  Requirements: ['Sets!'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  'VersionOverrides/Hosts': ['Host+'],
  'VersionOverrides/Hosts/Host': ['DesktopFormFactor!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint+'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  ExtensionPoint: ['CustomTab', 'OfficeTab*'],
  CustomTab: ['Group+', 'Label!'],
  OfficeTab: ['Group+'],
  Group: ['Label!', 'Icon!', 'Control+'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!'],
  Supertip: ['Title!', 'Description!'],
  Icon: ['Image+'],
  'Action:ShowTaskpane': ['TaskpaneId', 'SourceLocation!', 'Title'],
  'Action:ExecuteFunction': ['FunctionName!'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
  Image: ['Override*'],
  Url: ['Override*'],
  String: ['Override*'],
};

/** Longest value, in UTF-16 units. */
const LENGTHS = {
  'OfficeApp/ProviderName': 125,
  'OfficeApp/DisplayName': 125,
  'OfficeApp/Description': 250,
  'ShortStrings/String': 32,
  'LongStrings/String': 250,
  'Urls/Url': 2048,
  'Images/Image': 2048,
};

/** Which table of resources an element's `resid` is looked up in. */
const RESIDS = {
  'GetStarted/Title': 'ShortStrings',
  'GetStarted/Description': 'LongStrings',
  'GetStarted/LearnMoreUrl': 'Urls',
  FunctionFile: 'Urls',
  'Action:ShowTaskpane/SourceLocation': 'Urls',
  'Action:ShowTaskpane/Title': 'ShortStrings',
  Label: 'ShortStrings',
  'Supertip/Title': 'ShortStrings',
  'Supertip/Description': 'LongStrings',
  'Icon/Image': 'Images',
};

/** Pixels of icons that every ribbon button must have, and all that Office asks for. */
const ICON_SIZES = { needed: [16, 32, 80], known: [16, 20, 24, 32, 40, 48, 64, 80] };

/** Element names that hold an icon's address, with the pixels Office expects. */
const APP_ICONS = { IconUrl: 32, HighResolutionIconUrl: 64 };

module.exports = { CHILDREN, LENGTHS, RESIDS, ICON_SIZES, APP_ICONS };
