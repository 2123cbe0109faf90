// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateException = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/exception.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Exception","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The exception's name.","examples":["debug-access"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"The policies, accepted findings and accepted guardrails, with scope, reason, owner and last day.","required":["reason","owner","until","scope"],"properties":{"reason":{"type":"string","minLength":1,"description":"Why the exception is needed."},"owner":{"type":"string","minLength":1,"description":"The person or team that is responsible for it.","examples":["team-network"]},"until":{"type":"string","format":"date","description":"Last day on which it is valid (YYYY-MM-DD, UTC). Rendering never reads it; validate, lint and test do.","examples":["2027-01-31"]},"scope":{"type":"object","additionalProperties":false,"minProperties":1,"description":"A namespace is in scope if it matches everything given here.","properties":{"clusters":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true},"namespaceTypes":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true},"namespaces":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true},"tenants":{"type":"array","items":{"type":"string","minLength":1,"maxLength":253},"uniqueItems":true},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}}}},"policies":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":true}},"guardrails":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"description":"Its name; that of a tenant's guardrail is <tenant>/<name>.","examples":["tenants-apart"]}}}},"accepts":{"type":"array","minItems":1,"items":{"type":"object","additionalProperties":false,"required":["code"],"properties":{"code":{"type":"string","enum":["no-default-deny","selects-nothing","peer-matches-nothing","label-not-honoured","label-not-carried","half-connection","named-port-missing","service-port","dns-unreachable","need-denied","allows-internet","allows-metadata","block-holds-own-network","peer-is-everybody","redundant","depends-on-plugin","unused-source","grant-unused","grant-review-due","namespace-not-declared","namespace-not-found","namespace-labels-differ","declared-not-running","running-not-declared","need-of-unknown-workload","foreign-policy","external-policy-missing","external-policy-differs","flow-unused-policy","flow-unused-rule","flow-unused-grant","flow-unused-label","hard-selectors","guardrail-broken","guardrail-weakened","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","beyond-tenant","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","observation-lost","foreign-isolation","internet-opened","whole-namespace-let-in","wider-block","cut-off","dropped-flow","flows-missing","flow-gate-weakened","newly-isolated","need-broken"],"description":"The code of the findings."},"policies":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"workloads":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}}}}}}}}};
const func1 = ucs2length.default;
const formats0 = formats.date;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/exception.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("Exception" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Exception"},message:"must be equal to constant",schema:"Exception",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.reason === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data4.owner === undefined){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "owner"},message:"must have required property '"+"owner"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4.until === undefined){
const err15 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "until"},message:"must have required property '"+"until"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4.scope === undefined){
const err16 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "scope"},message:"must have required property '"+"scope"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key2 in data4){
if(!(((((((key2 === "reason") || (key2 === "owner")) || (key2 === "until")) || (key2 === "scope")) || (key2 === "policies")) || (key2 === "guardrails")) || (key2 === "accepts"))){
const err17 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.reason !== undefined){
let data5 = data4.reason;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err18 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/spec/reason",schemaPath:"#/properties/spec/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reason.type,parentSchema:schema31.properties.spec.properties.reason,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.owner !== undefined){
let data6 = data4.owner;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err20 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/spec/owner",schemaPath:"#/properties/spec/properties/owner/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.owner.type,parentSchema:schema31.properties.spec.properties.owner,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.until !== undefined){
let data7 = data4.until;
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err22 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\"",schema:"date",parentSchema:schema31.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/spec/until",schemaPath:"#/properties/spec/properties/until/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.until.type,parentSchema:schema31.properties.spec.properties.until,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.scope !== undefined){
let data8 = data4.scope;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
const err24 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 in data8){
if(!((((((key3 === "clusters") || (key3 === "namespaceTypes")) || (key3 === "namespaces")) || (key3 === "tenants")) || (key3 === "tenantLabels")) || (key3 === "namespaceLabels"))){
const err25 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.clusters !== undefined){
let data9 = data8.clusters;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
if(typeof data10 === "string"){
if(func1(data10) > 253){
const err26 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data10) < 1){
const err27 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/spec/scope/clusters/" + i0,schemaPath:"#/properties/spec/properties/scope/properties/clusters/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.clusters.items.type,parentSchema:schema31.properties.spec.properties.scope.properties.clusters.items,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i1 = data9.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data9[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err29 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.scope.properties.clusters,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err30 = {instancePath:instancePath+"/spec/scope/clusters",schemaPath:"#/properties/spec/properties/scope/properties/clusters/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.scope.properties.clusters.type,parentSchema:schema31.properties.spec.properties.scope.properties.clusters,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data8.namespaceTypes !== undefined){
let data11 = data8.namespaceTypes;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i2=0; i2<len1; i2++){
let data12 = data11[i2];
if(typeof data12 === "string"){
if(func1(data12) > 253){
const err31 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(func1(data12) < 1){
const err32 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/spec/scope/namespaceTypes/" + i2,schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.namespaceTypes.items.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceTypes.items,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
let i3 = data11.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data11[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err34 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/scope/namespaceTypes",schemaPath:"#/properties/spec/properties/scope/properties/namespaceTypes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.scope.properties.namespaceTypes.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceTypes,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.namespaces !== undefined){
let data13 = data8.namespaces;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
let data14 = data13[i4];
if(typeof data14 === "string"){
if(func1(data14) > 253){
const err36 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func1(data14) < 1){
const err37 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/spec/scope/namespaces/" + i4,schemaPath:"#/properties/spec/properties/scope/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaces.items,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
let i5 = data13.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data13[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err39 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err40 = {instancePath:instancePath+"/spec/scope/namespaces",schemaPath:"#/properties/spec/properties/scope/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.scope.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaces,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data8.tenants !== undefined){
let data15 = data8.tenants;
if(Array.isArray(data15)){
const len3 = data15.length;
for(let i6=0; i6<len3; i6++){
let data16 = data15[i6];
if(typeof data16 === "string"){
if(func1(data16) > 253){
const err41 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.scope.properties.tenants.items,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func1(data16) < 1){
const err42 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.tenants.items,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/spec/scope/tenants/" + i6,schemaPath:"#/properties/spec/properties/scope/properties/tenants/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.tenants.items.type,parentSchema:schema31.properties.spec.properties.scope.properties.tenants.items,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i7 = data15.length;
let j3;
if(i7 > 1){
const indices3 = {};
for(;i7--;){
let item3 = data15[i7];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err44 = {instancePath:instancePath+"/spec/scope/tenants",schemaPath:"#/properties/spec/properties/scope/properties/tenants/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.scope.properties.tenants,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break;
}
indices3[item3] = i7;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/scope/tenants",schemaPath:"#/properties/spec/properties/scope/properties/tenants/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.scope.properties.tenants.type,parentSchema:schema31.properties.spec.properties.scope.properties.tenants,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data8.tenantLabels !== undefined){
let data17 = data8.tenantLabels;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length < 1){
const err46 = {instancePath:instancePath+"/spec/scope/tenantLabels",schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.tenantLabels,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
for(const key4 in data17){
let data18 = data17[key4];
if(typeof data18 !== "string"){
const err47 = {instancePath:instancePath+"/spec/scope/tenantLabels/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.tenantLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.scope.properties.tenantLabels.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/spec/scope/tenantLabels",schemaPath:"#/properties/spec/properties/scope/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.scope.properties.tenantLabels.type,parentSchema:schema31.properties.spec.properties.scope.properties.tenantLabels,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data8.namespaceLabels !== undefined){
let data19 = data8.namespaceLabels;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(Object.keys(data19).length < 1){
const err49 = {instancePath:instancePath+"/spec/scope/namespaceLabels",schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceLabels,data:data19};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 in data19){
let data20 = data19[key5];
if(typeof data20 !== "string"){
const err50 = {instancePath:instancePath+"/spec/scope/namespaceLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.scope.properties.namespaceLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceLabels.additionalProperties,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/spec/scope/namespaceLabels",schemaPath:"#/properties/spec/properties/scope/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.scope.properties.namespaceLabels.type,parentSchema:schema31.properties.spec.properties.scope.properties.namespaceLabels,data:data19};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/spec/scope",schemaPath:"#/properties/spec/properties/scope/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.scope.type,parentSchema:schema31.properties.spec.properties.scope,data:data8};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data4.policies !== undefined){
let data21 = data4.policies;
if(Array.isArray(data21)){
if(data21.length < 1){
const err53 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len4 = data21.length;
for(let i8=0; i8<len4; i8++){
let data22 = data21[i8];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
}
else {
const err54 = {instancePath:instancePath+"/spec/policies/" + i8,schemaPath:"#/properties/spec/properties/policies/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.policies.items,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/spec/policies",schemaPath:"#/properties/spec/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.policies.type,parentSchema:schema31.properties.spec.properties.policies,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data4.guardrails !== undefined){
let data23 = data4.guardrails;
if(Array.isArray(data23)){
if(data23.length < 1){
const err56 = {instancePath:instancePath+"/spec/guardrails",schemaPath:"#/properties/spec/properties/guardrails/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.guardrails,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
const len5 = data23.length;
for(let i9=0; i9<len5; i9++){
let data24 = data23[i9];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.name === undefined){
const err57 = {instancePath:instancePath+"/spec/guardrails/" + i9,schemaPath:"#/properties/spec/properties/guardrails/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.guardrails.items.required,parentSchema:schema31.properties.spec.properties.guardrails.items,data:data24};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
for(const key6 in data24){
if(!(key6 === "name")){
const err58 = {instancePath:instancePath+"/spec/guardrails/" + i9,schemaPath:"#/properties/spec/properties/guardrails/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.guardrails.items,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data24.name !== undefined){
let data25 = data24.name;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err59 = {instancePath:instancePath+"/spec/guardrails/" + i9+"/name",schemaPath:"#/properties/spec/properties/guardrails/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.guardrails.items.properties.name,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/spec/guardrails/" + i9+"/name",schemaPath:"#/properties/spec/properties/guardrails/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.guardrails.items.properties.name.type,parentSchema:schema31.properties.spec.properties.guardrails.items.properties.name,data:data25};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/spec/guardrails/" + i9,schemaPath:"#/properties/spec/properties/guardrails/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.guardrails.items.type,parentSchema:schema31.properties.spec.properties.guardrails.items,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/spec/guardrails",schemaPath:"#/properties/spec/properties/guardrails/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.guardrails.type,parentSchema:schema31.properties.spec.properties.guardrails,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data4.accepts !== undefined){
let data26 = data4.accepts;
if(Array.isArray(data26)){
if(data26.length < 1){
const err63 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accepts,data:data26};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len6 = data26.length;
for(let i10=0; i10<len6; i10++){
let data27 = data26[i10];
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.code === undefined){
const err64 = {instancePath:instancePath+"/spec/accepts/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'",schema:schema31.properties.spec.properties.accepts.items.required,parentSchema:schema31.properties.spec.properties.accepts.items,data:data27};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
for(const key7 in data27){
if(!(((key7 === "code") || (key7 === "policies")) || (key7 === "workloads"))){
const err65 = {instancePath:instancePath+"/spec/accepts/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.accepts.items,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.code !== undefined){
let data28 = data27.code;
if(typeof data28 !== "string"){
const err66 = {instancePath:instancePath+"/spec/accepts/" + i10+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepts.items.properties.code.type,parentSchema:schema31.properties.spec.properties.accepts.items.properties.code,data:data28};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((data28 === "no-default-deny") || (data28 === "selects-nothing")) || (data28 === "peer-matches-nothing")) || (data28 === "label-not-honoured")) || (data28 === "label-not-carried")) || (data28 === "half-connection")) || (data28 === "named-port-missing")) || (data28 === "service-port")) || (data28 === "dns-unreachable")) || (data28 === "need-denied")) || (data28 === "allows-internet")) || (data28 === "allows-metadata")) || (data28 === "block-holds-own-network")) || (data28 === "peer-is-everybody")) || (data28 === "redundant")) || (data28 === "depends-on-plugin")) || (data28 === "unused-source")) || (data28 === "grant-unused")) || (data28 === "grant-review-due")) || (data28 === "namespace-not-declared")) || (data28 === "namespace-not-found")) || (data28 === "namespace-labels-differ")) || (data28 === "declared-not-running")) || (data28 === "running-not-declared")) || (data28 === "need-of-unknown-workload")) || (data28 === "foreign-policy")) || (data28 === "external-policy-missing")) || (data28 === "external-policy-differs")) || (data28 === "flow-unused-policy")) || (data28 === "flow-unused-rule")) || (data28 === "flow-unused-grant")) || (data28 === "flow-unused-label")) || (data28 === "hard-selectors")) || (data28 === "guardrail-broken")) || (data28 === "guardrail-weakened")) || (data28 === "fails-open")) || (data28 === "tenants-regrouped")) || (data28 === "network-claims-public")) || (data28 === "metadata-opened")) || (data28 === "lifeline")) || (data28 === "tenant-path")) || (data28 === "beyond-tenant")) || (data28 === "mass-delete")) || (data28 === "exposed-to-everyone")) || (data28 === "delivery-redirected")) || (data28 === "metadata-narrowed")) || (data28 === "workloads-unknown")) || (data28 === "observation-lost")) || (data28 === "foreign-isolation")) || (data28 === "internet-opened")) || (data28 === "whole-namespace-let-in")) || (data28 === "wider-block")) || (data28 === "cut-off")) || (data28 === "dropped-flow")) || (data28 === "flows-missing")) || (data28 === "flow-gate-weakened")) || (data28 === "newly-isolated")) || (data28 === "need-broken"))){
const err67 = {instancePath:instancePath+"/spec/accepts/" + i10+"/code",schemaPath:"#/properties/spec/properties/accepts/items/properties/code/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.accepts.items.properties.code.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.accepts.items.properties.code.enum,parentSchema:schema31.properties.spec.properties.accepts.items.properties.code,data:data28};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data27.policies !== undefined){
let data29 = data27.policies;
if(Array.isArray(data29)){
if(data29.length < 1){
const err68 = {instancePath:instancePath+"/spec/accepts/" + i10+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accepts.items.properties.policies,data:data29};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len7 = data29.length;
for(let i11=0; i11<len7; i11++){
let data30 = data29[i11];
if(typeof data30 === "string"){
if(func1(data30) < 1){
const err69 = {instancePath:instancePath+"/spec/accepts/" + i10+"/policies/" + i11,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.accepts.items.properties.policies.items,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/spec/accepts/" + i10+"/policies/" + i11,schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepts.items.properties.policies.items.type,parentSchema:schema31.properties.spec.properties.accepts.items.properties.policies.items,data:data30};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
let i12 = data29.length;
let j4;
if(i12 > 1){
const indices4 = {};
for(;i12--;){
let item4 = data29[i12];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err71 = {instancePath:instancePath+"/spec/accepts/" + i10+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i12+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accepts.items.properties.policies,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
break;
}
indices4[item4] = i12;
}
}
}
else {
const err72 = {instancePath:instancePath+"/spec/accepts/" + i10+"/policies",schemaPath:"#/properties/spec/properties/accepts/items/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accepts.items.properties.policies.type,parentSchema:schema31.properties.spec.properties.accepts.items.properties.policies,data:data29};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data27.workloads !== undefined){
let data31 = data27.workloads;
if(Array.isArray(data31)){
if(data31.length < 1){
const err73 = {instancePath:instancePath+"/spec/accepts/" + i10+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accepts.items.properties.workloads,data:data31};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
const len8 = data31.length;
for(let i13=0; i13<len8; i13++){
let data32 = data31[i13];
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err74 = {instancePath:instancePath+"/spec/accepts/" + i10+"/workloads/" + i13,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.accepts.items.properties.workloads.items,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/spec/accepts/" + i10+"/workloads/" + i13,schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accepts.items.properties.workloads.items.type,parentSchema:schema31.properties.spec.properties.accepts.items.properties.workloads.items,data:data32};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
let i14 = data31.length;
let j5;
if(i14 > 1){
const indices5 = {};
for(;i14--;){
let item5 = data31[i14];
if(typeof item5 !== "string"){
continue;
}
if(typeof indices5[item5] == "number"){
j5 = indices5[item5];
const err76 = {instancePath:instancePath+"/spec/accepts/" + i10+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/uniqueItems",keyword:"uniqueItems",params:{i: i14, j: j5},message:"must NOT have duplicate items (items ## "+j5+" and "+i14+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accepts.items.properties.workloads,data:data31};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
break;
}
indices5[item5] = i14;
}
}
}
else {
const err77 = {instancePath:instancePath+"/spec/accepts/" + i10+"/workloads",schemaPath:"#/properties/spec/properties/accepts/items/properties/workloads/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accepts.items.properties.workloads.type,parentSchema:schema31.properties.spec.properties.accepts.items.properties.workloads,data:data31};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/spec/accepts/" + i10,schemaPath:"#/properties/spec/properties/accepts/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.accepts.items.type,parentSchema:schema31.properties.spec.properties.accepts.items,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/spec/accepts",schemaPath:"#/properties/spec/properties/accepts/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accepts.type,parentSchema:schema31.properties.spec.properties.accepts,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
