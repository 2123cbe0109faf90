// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateConnectivityTest = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/connectivity-test.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ConnectivityTest","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The test's name.","examples":["control-plane"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"Cases that must hold.","required":["cases"],"properties":{"cluster":{"type":"string","minLength":1,"maxLength":253},"cases":{"type":"array","minItems":1,"description":"The cases.","items":{"type":"object","additionalProperties":false,"required":["name","from","to","port","expect"],"properties":{"name":{"type":"string","minLength":1,"description":"The case as a sentence."},"from":{"type":"object","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","maxLength":253},"namespace":{"type":"string","maxLength":253},"undeclaredNamespace":{"type":"string","maxLength":63},"namespaceType":{"type":"string","maxLength":253},"tenant":{"type":"string","minLength":1,"maxLength":253},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}},"workload":{"type":"string","maxLength":300},"pod":{"type":"string"},"service":{"type":"string"},"podLabels":{"type":"object","additionalProperties":{"type":"string"}},"ip":{"type":"string"},"relation":{"type":"string","enum":["same","other","any"]}}},"to":{"type":"object","additionalProperties":false,"minProperties":1,"description":"A workload, a pod, a Service, pods by their labels, or an address.","properties":{"cluster":{"type":"string","maxLength":253},"namespace":{"type":"string","maxLength":253},"undeclaredNamespace":{"type":"string","maxLength":63},"namespaceType":{"type":"string","maxLength":253},"tenant":{"type":"string","minLength":1,"maxLength":253},"tenantLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}},"namespaceLabels":{"type":"object","minProperties":1,"additionalProperties":{"type":"string"}},"workload":{"type":"string","maxLength":300},"pod":{"type":"string"},"service":{"type":"string"},"podLabels":{"type":"object","additionalProperties":{"type":"string"}},"ip":{"type":"string"},"relation":{"type":"string","enum":["same","other","any"]}}},"relation":{"type":"string","enum":["same-namespace","other-namespace","same-tenant","other-tenant","same","other","any"]},"port":{"type":["integer","string"],"description":"A number, a port name, a range such as \"8000-8100\", or any.","examples":[443]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]},"side":{"type":"string","enum":["egress","ingress"]},"expect":{"type":"string","enum":["allowed","denied","conditional"],"description":"The verdict: allowed on all ports and pairs, denied on none."}}}}}}}};
const func1 = ucs2length.default;
const func6 = Object.prototype.hasOwnProperty;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/connectivity-test.schema.json" */;
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
if("ConnectivityTest" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ConnectivityTest"},message:"must be equal to constant",schema:"ConnectivityTest",parentSchema:schema31.properties.kind,data:data1};
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
if(data4.cases === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "cases"},message:"must have required property '"+"cases"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "cluster") || (key2 === "cases"))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.cluster !== undefined){
let data5 = data4.cluster;
if(typeof data5 === "string"){
if(func1(data5) > 253){
const err15 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/spec/cluster",schemaPath:"#/properties/spec/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cluster.type,parentSchema:schema31.properties.spec.properties.cluster,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.cases !== undefined){
let data6 = data4.cases;
if(Array.isArray(data6)){
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.name === undefined){
const err19 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.cases.items.required,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7.from === undefined){
const err20 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.cases.items.required,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7.to === undefined){
const err21 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'",schema:schema31.properties.spec.properties.cases.items.required,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7.port === undefined){
const err22 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema31.properties.spec.properties.cases.items.required,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7.expect === undefined){
const err23 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/required",keyword:"required",params:{missingProperty: "expect"},message:"must have required property '"+"expect"+"'",schema:schema31.properties.spec.properties.cases.items.required,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key3 in data7){
if(!((((((((key3 === "name") || (key3 === "from")) || (key3 === "to")) || (key3 === "relation")) || (key3 === "port")) || (key3 === "protocol")) || (key3 === "side")) || (key3 === "expect"))){
const err24 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func1(data8) < 1){
const err25 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/spec/cases/" + i0+"/name",schemaPath:"#/properties/spec/properties/cases/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.name.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.name,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data7.from !== undefined){
let data9 = data7.from;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err27 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data9){
if(!(func6.call(schema31.properties.spec.properties.cases.items.properties.from.properties, key4))){
const err28 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data9.cluster !== undefined){
let data10 = data9.cluster;
if(typeof data10 === "string"){
if(func1(data10) > 253){
const err29 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.cluster,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.cluster.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.cluster,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data9.namespace !== undefined){
let data11 = data9.namespace;
if(typeof data11 === "string"){
if(func1(data11) > 253){
const err31 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespace.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespace,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.undeclaredNamespace !== undefined){
let data12 = data9.undeclaredNamespace;
if(typeof data12 === "string"){
if(func1(data12) > 63){
const err33 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/undeclaredNamespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/undeclaredNamespace/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.undeclaredNamespace,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/undeclaredNamespace",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/undeclaredNamespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.undeclaredNamespace.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.undeclaredNamespace,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.namespaceType !== undefined){
let data13 = data9.namespaceType;
if(typeof data13 === "string"){
if(func1(data13) > 253){
const err35 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceType,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceType.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceType,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.tenant !== undefined){
let data14 = data9.tenant;
if(typeof data14 === "string"){
if(func1(data14) > 253){
const err37 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data14) < 1){
const err38 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenant.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenant,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.tenantLabels !== undefined){
let data15 = data9.tenantLabels;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err40 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data15){
let data16 = data15[key5];
if(typeof data16 !== "string"){
const err41 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenantLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.tenantLabels,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data9.namespaceLabels !== undefined){
let data17 = data9.namespaceLabels;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length < 1){
const err43 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key6 in data17){
let data18 = data17[key6];
if(typeof data18 !== "string"){
const err44 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.additionalProperties,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.namespaceLabels,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data9.workload !== undefined){
let data19 = data9.workload;
if(typeof data19 === "string"){
if(func1(data19) > 300){
const err46 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/workload/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.workload,data:data19};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.workload.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.workload,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data9.pod !== undefined){
let data20 = data9.pod;
if(typeof data20 !== "string"){
const err48 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.pod.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.pod,data:data20};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.service !== undefined){
let data21 = data9.service;
if(typeof data21 !== "string"){
const err49 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/service",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.service.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.service,data:data21};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data9.podLabels !== undefined){
let data22 = data9.podLabels;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key7 in data22){
let data23 = data22[key7];
if(typeof data23 !== "string"){
const err50 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.podLabels.additionalProperties,data:data23};
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
const err51 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.podLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.podLabels,data:data22};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.ip !== undefined){
let data24 = data9.ip;
if(typeof data24 !== "string"){
const err52 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.ip.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.ip,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data9.relation !== undefined){
let data25 = data9.relation;
if(typeof data25 !== "string"){
const err53 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.relation.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.relation,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(!(((data25 === "same") || (data25 === "other")) || (data25 === "any"))){
const err54 = {instancePath:instancePath+"/spec/cases/" + i0+"/from/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/from/properties/relation/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.from.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.from.properties.relation.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.from.properties.relation,data:data25};
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
const err55 = {instancePath:instancePath+"/spec/cases/" + i0+"/from",schemaPath:"#/properties/spec/properties/cases/items/properties/from/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.from.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.from,data:data9};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data7.to !== undefined){
let data26 = data7.to;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length < 1){
const err56 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
for(const key8 in data26){
if(!(func6.call(schema31.properties.spec.properties.cases.items.properties.to.properties, key8))){
const err57 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.cases.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data26.cluster !== undefined){
let data27 = data26.cluster;
if(typeof data27 === "string"){
if(func1(data27) > 253){
const err58 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/cluster/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.cluster,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/cluster",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/cluster/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.cluster.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.cluster,data:data27};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data26.namespace !== undefined){
let data28 = data26.namespace;
if(typeof data28 === "string"){
if(func1(data28) > 253){
const err60 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespace/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespace,data:data28};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespace.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespace,data:data28};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data26.undeclaredNamespace !== undefined){
let data29 = data26.undeclaredNamespace;
if(typeof data29 === "string"){
if(func1(data29) > 63){
const err62 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/undeclaredNamespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/undeclaredNamespace/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.undeclaredNamespace,data:data29};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/undeclaredNamespace",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/undeclaredNamespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.undeclaredNamespace.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.undeclaredNamespace,data:data29};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data26.namespaceType !== undefined){
let data30 = data26.namespaceType;
if(typeof data30 === "string"){
if(func1(data30) > 253){
const err64 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceType/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceType,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceType",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceType/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceType.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceType,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data26.tenant !== undefined){
let data31 = data26.tenant;
if(typeof data31 === "string"){
if(func1(data31) > 253){
const err66 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(func1(data31) < 1){
const err67 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenant",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenant.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenant,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data26.tenantLabels !== undefined){
let data32 = data26.tenantLabels;
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(Object.keys(data32).length < 1){
const err69 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
for(const key9 in data32){
let data33 = data32[key9];
if(typeof data33 !== "string"){
const err70 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.additionalProperties,data:data33};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/tenantLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/tenantLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenantLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.tenantLabels,data:data32};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data26.namespaceLabels !== undefined){
let data34 = data26.namespaceLabels;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(Object.keys(data34).length < 1){
const err72 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data34};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key10 in data34){
let data35 = data34[key10];
if(typeof data35 !== "string"){
const err73 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.additionalProperties,data:data35};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/namespaceLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/namespaceLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.namespaceLabels,data:data34};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data26.workload !== undefined){
let data36 = data26.workload;
if(typeof data36 === "string"){
if(func1(data36) > 300){
const err75 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/workload/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.workload,data:data36};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/workload",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.workload.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.workload,data:data36};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.pod !== undefined){
let data37 = data26.pod;
if(typeof data37 !== "string"){
const err77 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/pod",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/pod/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.pod.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.pod,data:data37};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data26.service !== undefined){
let data38 = data26.service;
if(typeof data38 !== "string"){
const err78 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/service",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/service/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.service.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.service,data:data38};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data26.podLabels !== undefined){
let data39 = data26.podLabels;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key11 in data39){
let data40 = data39[key11];
if(typeof data40 !== "string"){
const err79 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.podLabels.additionalProperties,data:data40};
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
const err80 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/podLabels",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/podLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.podLabels.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.podLabels,data:data39};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.ip !== undefined){
let data41 = data26.ip;
if(typeof data41 !== "string"){
const err81 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/ip",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/ip/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.ip.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.ip,data:data41};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data26.relation !== undefined){
let data42 = data26.relation;
if(typeof data42 !== "string"){
const err82 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.relation.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.relation,data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!(((data42 === "same") || (data42 === "other")) || (data42 === "any"))){
const err83 = {instancePath:instancePath+"/spec/cases/" + i0+"/to/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/to/properties/relation/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.to.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.to.properties.relation.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.to.properties.relation,data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath:instancePath+"/spec/cases/" + i0+"/to",schemaPath:"#/properties/spec/properties/cases/items/properties/to/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.properties.to.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.to,data:data26};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data7.relation !== undefined){
let data43 = data7.relation;
if(typeof data43 !== "string"){
const err85 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.relation.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.relation,data:data43};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!(((((((data43 === "same-namespace") || (data43 === "other-namespace")) || (data43 === "same-tenant")) || (data43 === "other-tenant")) || (data43 === "same")) || (data43 === "other")) || (data43 === "any"))){
const err86 = {instancePath:instancePath+"/spec/cases/" + i0+"/relation",schemaPath:"#/properties/spec/properties/cases/items/properties/relation/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.relation.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.relation.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.relation,data:data43};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data7.port !== undefined){
let data44 = data7.port;
if((!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))) && (typeof data44 !== "string")){
const err87 = {instancePath:instancePath+"/spec/cases/" + i0+"/port",schemaPath:"#/properties/spec/properties/cases/items/properties/port/type",keyword:"type",params:{type: schema31.properties.spec.properties.cases.items.properties.port.type},message:"must be integer,string",schema:schema31.properties.spec.properties.cases.items.properties.port.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.port,data:data44};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data7.protocol !== undefined){
let data45 = data7.protocol;
if(typeof data45 !== "string"){
const err88 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.protocol.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.protocol,data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!(((data45 === "TCP") || (data45 === "UDP")) || (data45 === "SCTP"))){
const err89 = {instancePath:instancePath+"/spec/cases/" + i0+"/protocol",schemaPath:"#/properties/spec/properties/cases/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.protocol.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.protocol,data:data45};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data7.side !== undefined){
let data46 = data7.side;
if(typeof data46 !== "string"){
const err90 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.side.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.side,data:data46};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((data46 === "egress") || (data46 === "ingress"))){
const err91 = {instancePath:instancePath+"/spec/cases/" + i0+"/side",schemaPath:"#/properties/spec/properties/cases/items/properties/side/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.side.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.side.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.side,data:data46};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data7.expect !== undefined){
let data47 = data7.expect;
if(typeof data47 !== "string"){
const err92 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.cases.items.properties.expect.type,parentSchema:schema31.properties.spec.properties.cases.items.properties.expect,data:data47};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!(((data47 === "allowed") || (data47 === "denied")) || (data47 === "conditional"))){
const err93 = {instancePath:instancePath+"/spec/cases/" + i0+"/expect",schemaPath:"#/properties/spec/properties/cases/items/properties/expect/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.cases.items.properties.expect.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.cases.items.properties.expect.enum,parentSchema:schema31.properties.spec.properties.cases.items.properties.expect,data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/spec/cases/" + i0,schemaPath:"#/properties/spec/properties/cases/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.cases.items.type,parentSchema:schema31.properties.spec.properties.cases.items,data:data7};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/spec/cases",schemaPath:"#/properties/spec/properties/cases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.cases.type,parentSchema:schema31.properties.spec.properties.cases,data:data6};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
else {
const err97 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
