// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateReviewRules = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/review-rules.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ReviewRules","description":"The kind of this source."},"spec":{"type":"object","additionalProperties":false,"required":["accept"],"description":"What holds for the review of pull requests.","properties":{"accept":{"type":"array","minItems":1,"description":"Who may accept which codes. A code that no entry lists may be accepted by the roles maintain and admin.","items":{"type":"object","additionalProperties":false,"required":["codes"],"minProperties":2,"properties":{"codes":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["opened","closed","guardrail-broken","guardrail-weakened","fails-open","tenants-regrouped","network-claims-public","metadata-opened","lifeline","tenant-path","beyond-tenant","mass-delete","exposed-to-everyone","delivery-redirected","metadata-narrowed","workloads-unknown","observation-lost","foreign-isolation","internet-opened","whole-namespace-let-in","wider-block","cut-off","dropped-flow","flows-missing","flow-gate-weakened","newly-isolated","need-broken"]},"description":"Codes of hazards; opened and closed for a gate that asks for these.","examples":[["internet-opened"]]},"people":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}},"teams":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","pattern":"^[a-z0-9_-]+$"}},"roles":{"type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","minLength":1}}}},"examples":[[{"codes":["internet-opened"],"teams":["network"]}]]}}}}};
const func1 = ucs2length.default;
const pattern4 = new RegExp("^[a-z0-9_-]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/review-rules.schema.json" */;
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
if(data.spec === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "spec"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err4 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ReviewRules" !== data1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ReviewRules"},message:"must be equal to constant",schema:"ReviewRules",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.spec !== undefined){
let data2 = data.spec;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.accept === undefined){
const err6 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "accept"},message:"must have required property '"+"accept"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "accept")){
const err7 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.accept !== undefined){
let data3 = data2.accept;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length < 2){
const err9 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties",schema:2,parentSchema:schema31.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.codes === undefined){
const err10 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/required",keyword:"required",params:{missingProperty: "codes"},message:"must have required property '"+"codes"+"'",schema:schema31.properties.spec.properties.accept.items.required,parentSchema:schema31.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key2 in data4){
if(!((((key2 === "codes") || (key2 === "people")) || (key2 === "teams")) || (key2 === "roles"))){
const err11 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.codes !== undefined){
let data5 = data4.codes;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accept.items.properties.codes.items.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(((((((((((((((((((((((((((data6 === "opened") || (data6 === "closed")) || (data6 === "guardrail-broken")) || (data6 === "guardrail-weakened")) || (data6 === "fails-open")) || (data6 === "tenants-regrouped")) || (data6 === "network-claims-public")) || (data6 === "metadata-opened")) || (data6 === "lifeline")) || (data6 === "tenant-path")) || (data6 === "beyond-tenant")) || (data6 === "mass-delete")) || (data6 === "exposed-to-everyone")) || (data6 === "delivery-redirected")) || (data6 === "metadata-narrowed")) || (data6 === "workloads-unknown")) || (data6 === "observation-lost")) || (data6 === "foreign-isolation")) || (data6 === "internet-opened")) || (data6 === "whole-namespace-let-in")) || (data6 === "wider-block")) || (data6 === "cut-off")) || (data6 === "dropped-flow")) || (data6 === "flows-missing")) || (data6 === "flow-gate-weakened")) || (data6 === "newly-isolated")) || (data6 === "need-broken"))){
const err14 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes/" + i1,schemaPath:"#/properties/spec/properties/accept/items/properties/codes/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.accept.items.properties.codes.items.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.accept.items.properties.codes.items.enum,parentSchema:schema31.properties.spec.properties.accept.items.properties.codes.items,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i2 = data5.length;
let j0;
if(i2 > 1){
const indices0 = {};
for(;i2--;){
let item0 = data5[i2];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i2;
}
}
}
else {
const err16 = {instancePath:instancePath+"/spec/accept/" + i0+"/codes",schemaPath:"#/properties/spec/properties/accept/items/properties/codes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accept.items.properties.codes.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.codes,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.people !== undefined){
let data7 = data4.people;
if(Array.isArray(data7)){
if(data7.length < 1){
const err17 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data7.length;
for(let i3=0; i3<len2; i3++){
let data8 = data7[i3];
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err18 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.people.items,data:data8};
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
const err19 = {instancePath:instancePath+"/spec/accept/" + i0+"/people/" + i3,schemaPath:"#/properties/spec/properties/accept/items/properties/people/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accept.items.properties.people.items.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.people.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
let i4 = data7.length;
let j1;
if(i4 > 1){
const indices1 = {};
for(;i4--;){
let item1 = data7[i4];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err20 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i4+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
break;
}
indices1[item1] = i4;
}
}
}
else {
const err21 = {instancePath:instancePath+"/spec/accept/" + i0+"/people",schemaPath:"#/properties/spec/properties/accept/items/properties/people/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accept.items.properties.people.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.people,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.teams !== undefined){
let data9 = data4.teams;
if(Array.isArray(data9)){
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len3 = data9.length;
for(let i5=0; i5<len3; i5++){
let data10 = data9[i5];
if(typeof data10 === "string"){
if(!pattern4.test(data10)){
const err23 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_-]+$"},message:"must match pattern \""+"^[a-z0-9_-]+$"+"\"",schema:"^[a-z0-9_-]+$",parentSchema:schema31.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams/" + i5,schemaPath:"#/properties/spec/properties/accept/items/properties/teams/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accept.items.properties.teams.items.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.teams.items,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i6 = data9.length;
let j2;
if(i6 > 1){
const indices2 = {};
for(;i6--;){
let item2 = data9[i6];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err25 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i6+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break;
}
indices2[item2] = i6;
}
}
}
else {
const err26 = {instancePath:instancePath+"/spec/accept/" + i0+"/teams",schemaPath:"#/properties/spec/properties/accept/items/properties/teams/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accept.items.properties.teams.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.teams,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.roles !== undefined){
let data11 = data4.roles;
if(Array.isArray(data11)){
if(data11.length < 1){
const err27 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len4 = data11.length;
for(let i7=0; i7<len4; i7++){
let data12 = data11[i7];
if(typeof data12 === "string"){
if(func1(data12) < 1){
const err28 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles/" + i7,schemaPath:"#/properties/spec/properties/accept/items/properties/roles/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.accept.items.properties.roles.items.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.roles.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i8 = data11.length;
let j3;
if(i8 > 1){
const indices3 = {};
for(;i8--;){
let item3 = data11[i8];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err30 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i8+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices3[item3] = i8;
}
}
}
else {
const err31 = {instancePath:instancePath+"/spec/accept/" + i0+"/roles",schemaPath:"#/properties/spec/properties/accept/items/properties/roles/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accept.items.properties.roles.type,parentSchema:schema31.properties.spec.properties.accept.items.properties.roles,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spec/accept/" + i0,schemaPath:"#/properties/spec/properties/accept/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.accept.items.type,parentSchema:schema31.properties.spec.properties.accept.items,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/spec/accept",schemaPath:"#/properties/spec/properties/accept/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.accept.type,parentSchema:schema31.properties.spec.properties.accept,data:data3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data2};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
