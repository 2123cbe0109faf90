// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateLandscape = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/landscape.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"Landscape","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The landscape's name.","examples":["example"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"description":"Settings of the whole landscape.","required":["ringfence"],"properties":{"ringfence":{"type":"string","minLength":1,"description":"The Ringfence version that renders this repository. Other versions refuse to render it.","examples":["0.1.0"]},"defaultBranch":{"type":"string","minLength":1},"parameters":{"$ref":"parameters.schema.json"},"owners":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"pinned":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"values":{"type":"object","additionalProperties":true},"networks":{"type":"object","additionalProperties":false,"properties":{"internalPublic":{"type":"array","items":{"type":"string","format":"cidr"}}}},"metadataAddresses":{"type":"array","items":{"type":"string","format":"ip"}},"declaredNamespaces":{"type":"string","enum":["Complete","Open"]},"delivery":{"type":"object","additionalProperties":false,"properties":{"tool":{"type":"string","enum":["argocd","flux","none"]},"repository":{"type":"string","minLength":1},"revision":{"type":"string","minLength":1},"path":{"type":"string","minLength":1},"unit":{"type":"string","enum":["namespace","cluster"]},"namespace":{"type":"string","minLength":1},"namePrefix":{"type":"string"},"destination":{"type":"string","minLength":1},"serviceAccount":{"type":"string","minLength":1},"repositorySecret":{"type":"string","minLength":1},"kubeconfigSecret":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"key":{"type":"string","minLength":1}}},"intervals":{"type":"object","additionalProperties":false,"properties":{"poll":{"type":"string","minLength":1},"sync":{"type":"string","minLength":1},"retry":{"type":"string","minLength":1},"timeout":{"type":"string","minLength":1}}}}},"lint":{"type":"object","additionalProperties":false,"properties":{"rules":{"type":"object","additionalProperties":false,"properties":{"no-default-deny":{"type":"string","enum":["off","note","warning","error"]},"selects-nothing":{"type":"string","enum":["off","note","warning","error"]},"peer-matches-nothing":{"type":"string","enum":["off","note","warning","error"]},"label-not-honoured":{"type":"string","enum":["off","note","warning","error"]},"label-not-carried":{"type":"string","enum":["off","note","warning","error"]},"half-connection":{"type":"string","enum":["off","note","warning","error"]},"named-port-missing":{"type":"string","enum":["off","note","warning","error"]},"service-port":{"type":"string","enum":["off","note","warning","error"]},"dns-unreachable":{"type":"string","enum":["off","note","warning","error"]},"need-denied":{"type":"string","enum":["off","note","warning","error"]},"allows-internet":{"type":"string","enum":["off","note","warning","error"]},"allows-metadata":{"type":"string","enum":["off","note","warning","error"]},"block-holds-own-network":{"type":"string","enum":["off","note","warning","error"]},"peer-is-everybody":{"type":"string","enum":["off","note","warning","error"]},"redundant":{"type":"string","enum":["off","note","warning","error"]},"depends-on-plugin":{"type":"string","enum":["off","note","warning","error"]},"unused-source":{"type":"string","enum":["off","note","warning","error"]},"grant-unused":{"type":"string","enum":["off","note","warning","error"]},"grant-review-due":{"type":"string","enum":["off","note","warning","error"]},"namespace-not-declared":{"type":"string","enum":["off","note","warning","error"]},"namespace-not-found":{"type":"string","enum":["off","note","warning","error"]},"namespace-labels-differ":{"type":"string","enum":["off","note","warning","error"]},"declared-not-running":{"type":"string","enum":["off","note","warning","error"]},"running-not-declared":{"type":"string","enum":["off","note","warning","error"]},"need-of-unknown-workload":{"type":"string","enum":["off","note","warning","error"]},"foreign-policy":{"type":"string","enum":["off","note","warning","error"]},"external-policy-missing":{"type":"string","enum":["off","note","warning","error"]},"external-policy-differs":{"type":"string","enum":["off","note","warning","error"]},"flow-unused-policy":{"type":"string","enum":["off","note","warning","error"]},"flow-unused-rule":{"type":"string","enum":["off","note","warning","error"]},"flow-unused-grant":{"type":"string","enum":["off","note","warning","error"]},"flow-unused-label":{"type":"string","enum":["off","note","warning","error"]},"hard-selectors":{"type":"string","enum":["off","note","warning","error"]}}}}},"observe":{"type":"object","additionalProperties":false,"properties":{"values":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["from","as"],"properties":{"from":{"type":"string","enum":["ApiServerEndpoints","DnsServices"],"description":"ApiServerEndpoints: the endpoints of the Service default/kubernetes. DnsServices: the cluster IPs of cluster DNS, without ports.","examples":["ApiServerEndpoints"]},"as":{"type":"string","enum":["AddressesAndPort","Endpoints","Addresses","CIDRs"],"description":"The form of the value. AddressesAndPort: `{addresses: [10.0.0.1], port: 6443}`. Endpoints: `[{addresses: [10.0.0.1], ports: [{port: 6443, protocol: TCP}]}]`. Addresses: `[10.0.0.1]`. CIDRs: `[10.0.0.1/32]`.","examples":["AddressesAndPort"]}}}}}},"reservedLabels":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"protectedLabels":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"namespaces":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true},"pods":{"type":"array","items":{"type":"string","minLength":1},"uniqueItems":true}}},"flows":{"type":"object","additionalProperties":false,"required":["minWindow","minCount","completeness"],"properties":{"minWindow":{"type":"string","pattern":"^[1-9][0-9]{0,4}h$","description":"The shortest time between the first and the last record, in hours, such as `168h`."},"minCount":{"type":"integer","minimum":1,"description":"How often a connection has to be seen at least."},"completeness":{"type":"string","enum":["Complete","Sampled"],"description":"Complete: only records that hold every connection of their time count. Sampled: records that hold a part of the connections count, too."}}}}}}};
const func1 = ucs2length.default;
const func3 = Object.prototype.hasOwnProperty;
const schema32 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/parameters.schema.json","type":"object","additionalProperties":false,"properties":{"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true}},"$defs":{"parameter":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true},"additionalProperties":{"type":["boolean","object"]},"items":{"$ref":"#/$defs/parameter"},"enum":{"type":"array","minItems":1},"const":{},"default":{},"format":{"type":"string"},"minimum":{"type":"number"},"maximum":{"type":"number"},"minItems":{"type":"integer","minimum":0},"maxItems":{"type":"integer","minimum":0},"minPrefixLength":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32},"ipv6":{"type":"integer","minimum":0,"maximum":128}}},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"minProperties":{"type":"integer","minimum":0},"uniqueItems":{"type":"boolean"},"title":{"type":"string"},"description":{"type":"string"},"examples":{"type":"array"},"merge":{"type":"string","enum":["union"]},"observed":{"type":"boolean"},"tenantMaySet":{"type":"boolean"}}}}};
const schema33 = {"type":"object","additionalProperties":false,"required":["type"],"properties":{"type":{"type":"string","enum":["object","array","string","integer","number","boolean"],"description":"The type of the value."},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/parameter"}},"required":{"type":"array","items":{"type":"string"},"uniqueItems":true},"additionalProperties":{"type":["boolean","object"]},"items":{"$ref":"#/$defs/parameter"},"enum":{"type":"array","minItems":1},"const":{},"default":{},"format":{"type":"string"},"minimum":{"type":"number"},"maximum":{"type":"number"},"minItems":{"type":"integer","minimum":0},"maxItems":{"type":"integer","minimum":0},"minPrefixLength":{"type":"object","additionalProperties":false,"minProperties":1,"properties":{"ipv4":{"type":"integer","minimum":0,"maximum":32},"ipv6":{"type":"integer","minimum":0,"maximum":128}}},"outside":{"type":"array","minItems":1,"items":{"type":"string","minLength":1},"uniqueItems":true},"minProperties":{"type":"integer","minimum":0},"uniqueItems":{"type":"boolean"},"title":{"type":"string"},"description":{"type":"string"},"examples":{"type":"array"},"merge":{"type":"string","enum":["union"]},"observed":{"type":"boolean"},"tenantMaySet":{"type":"boolean"}}};
const wrapper0 = {validate: validate22};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func3.call(schema33.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.type.type,parentSchema:schema33.properties.type,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "object") || (data0 === "array")) || (data0 === "string")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema33.properties.type.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.type.enum,parentSchema:schema33.properties.type,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(wrapper0.validate(data1[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data1,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.properties.type,parentSchema:schema33.properties.properties,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
let data3 = data.required;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 !== "string"){
const err5 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.required.items.type,parentSchema:schema33.properties.required.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err6 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema33.properties.required,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err7 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.required.type,parentSchema:schema33.properties.required,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.additionalProperties !== undefined){
let data5 = data.additionalProperties;
if((typeof data5 !== "boolean") && (!(data5 && typeof data5 == "object" && !Array.isArray(data5)))){
const err8 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: schema33.properties.additionalProperties.type},message:"must be boolean,object",schema:schema33.properties.additionalProperties.type,parentSchema:schema33.properties.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined){
let data7 = data.enum;
if(Array.isArray(data7)){
if(data7.length < 1){
const err9 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.enum.type,parentSchema:schema33.properties.enum,data:data7};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.format !== undefined){
let data8 = data.format;
if(typeof data8 !== "string"){
const err11 = {instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.format.type,parentSchema:schema33.properties.format,data:data8};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err12 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.minimum.type,parentSchema:schema33.properties.minimum,data:data9};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err13 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema33.properties.maximum.type,parentSchema:schema33.properties.maximum,data:data10};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.minItems !== undefined){
let data11 = data.minItems;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err14 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minItems.type,parentSchema:schema33.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minItems,data:data11};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.maxItems !== undefined){
let data12 = data.maxItems;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err16 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.maxItems.type,parentSchema:schema33.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err17 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.maxItems,data:data12};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.minPrefixLength !== undefined){
let data13 = data.minPrefixLength;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err18 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 in data13){
if(!((key2 === "ipv4") || (key2 === "ipv6"))){
const err19 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data13.ipv4 !== undefined){
let data14 = data13.ipv4;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err20 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minPrefixLength.properties.ipv4.type,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 32 || isNaN(data14)){
const err21 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32},message:"must be <= 32",schema:32,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err22 = {instancePath:instancePath+"/minPrefixLength/ipv4",schemaPath:"#/properties/minPrefixLength/properties/ipv4/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minPrefixLength.properties.ipv4,data:data14};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data13.ipv6 !== undefined){
let data15 = data13.ipv6;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err23 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minPrefixLength.properties.ipv6.type,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 128 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/maximum",keyword:"maximum",params:{comparison: "<=", limit: 128},message:"must be <= 128",schema:128,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err25 = {instancePath:instancePath+"/minPrefixLength/ipv6",schemaPath:"#/properties/minPrefixLength/properties/ipv6/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minPrefixLength.properties.ipv6,data:data15};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/minPrefixLength",schemaPath:"#/properties/minPrefixLength/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.minPrefixLength.type,parentSchema:schema33.properties.minPrefixLength,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.outside !== undefined){
let data16 = data.outside;
if(Array.isArray(data16)){
if(data16.length < 1){
const err27 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data16.length;
for(let i2=0; i2<len1; i2++){
let data17 = data16[i2];
if(typeof data17 === "string"){
if(func1(data17) < 1){
const err28 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.outside.items,data:data17};
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
const err29 = {instancePath:instancePath+"/outside/" + i2,schemaPath:"#/properties/outside/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.outside.items.type,parentSchema:schema33.properties.outside.items,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i3 = data16.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data16[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err30 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err31 = {instancePath:instancePath+"/outside",schemaPath:"#/properties/outside/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.outside.type,parentSchema:schema33.properties.outside,data:data16};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.minProperties !== undefined){
let data18 = data.minProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err32 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema33.properties.minProperties.type,parentSchema:schema33.properties.minProperties,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err33 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema33.properties.minProperties,data:data18};
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
if(data.uniqueItems !== undefined){
let data19 = data.uniqueItems;
if(typeof data19 !== "boolean"){
const err34 = {instancePath:instancePath+"/uniqueItems",schemaPath:"#/properties/uniqueItems/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.uniqueItems.type,parentSchema:schema33.properties.uniqueItems,data:data19};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.title !== undefined){
let data20 = data.title;
if(typeof data20 !== "string"){
const err35 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.title.type,parentSchema:schema33.properties.title,data:data20};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.description !== undefined){
let data21 = data.description;
if(typeof data21 !== "string"){
const err36 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.description.type,parentSchema:schema33.properties.description,data:data21};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.examples !== undefined){
let data22 = data.examples;
if(!(Array.isArray(data22))){
const err37 = {instancePath:instancePath+"/examples",schemaPath:"#/properties/examples/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.examples.type,parentSchema:schema33.properties.examples,data:data22};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.merge !== undefined){
let data23 = data.merge;
if(typeof data23 !== "string"){
const err38 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.merge.type,parentSchema:schema33.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!(data23 === "union")){
const err39 = {instancePath:instancePath+"/merge",schemaPath:"#/properties/merge/enum",keyword:"enum",params:{allowedValues: schema33.properties.merge.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.merge.enum,parentSchema:schema33.properties.merge,data:data23};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.observed !== undefined){
let data24 = data.observed;
if(typeof data24 !== "boolean"){
const err40 = {instancePath:instancePath+"/observed",schemaPath:"#/properties/observed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.observed.type,parentSchema:schema33.properties.observed,data:data24};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.tenantMaySet !== undefined){
let data25 = data.tenantMaySet;
if(typeof data25 !== "boolean"){
const err41 = {instancePath:instancePath+"/tenantMaySet",schemaPath:"#/properties/tenantMaySet/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema33.properties.tenantMaySet.type,parentSchema:schema33.properties.tenantMaySet,data:data25};
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
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/parameters.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "properties") || (key0 === "required"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.properties !== undefined){
let data0 = data.properties;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(validate22(data0[key1], {instancePath:instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data0,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.properties.properties.type,parentSchema:schema32.properties.properties,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.required !== undefined){
let data2 = data.required;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err2 = {instancePath:instancePath+"/required/" + i0,schemaPath:"#/properties/required/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.required.items.type,parentSchema:schema32.properties.required.items,data:data3};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err3 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.required,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.required.type,parentSchema:schema32.properties.required,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const formats0 = formats.cidr;
const formats2 = formats.ip;
const pattern4 = new RegExp("^[1-9][0-9]{0,4}h$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/landscape.schema.json" */;
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
if("Landscape" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "Landscape"},message:"must be equal to constant",schema:"Landscape",parentSchema:schema31.properties.kind,data:data1};
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
if(data4.ringfence === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "ringfence"},message:"must have required property '"+"ringfence"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!(func3.call(schema31.properties.spec.properties, key2))){
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
if(data4.ringfence !== undefined){
let data5 = data4.ringfence;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err15 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/spec/ringfence",schemaPath:"#/properties/spec/properties/ringfence/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.ringfence.type,parentSchema:schema31.properties.spec.properties.ringfence,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.defaultBranch !== undefined){
let data6 = data4.defaultBranch;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err17 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.defaultBranch,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/spec/defaultBranch",schemaPath:"#/properties/spec/properties/defaultBranch/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.defaultBranch.type,parentSchema:schema31.properties.spec.properties.defaultBranch,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.parameters !== undefined){
if(!(validate21(data4.parameters, {instancePath:instancePath+"/spec/parameters",parentData:data4,parentDataProperty:"parameters",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
if(data4.owners !== undefined){
let data8 = data4.owners;
if(Array.isArray(data8)){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
let data9 = data8[i0];
if(typeof data9 === "string"){
if(func1(data9) < 1){
const err20 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.owners.items,data:data9};
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
const err21 = {instancePath:instancePath+"/spec/owners/" + i0,schemaPath:"#/properties/spec/properties/owners/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.owners.items.type,parentSchema:schema31.properties.spec.properties.owners.items,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
let i1 = data8.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data8[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err22 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err23 = {instancePath:instancePath+"/spec/owners",schemaPath:"#/properties/spec/properties/owners/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.owners.type,parentSchema:schema31.properties.spec.properties.owners,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data4.pinned !== undefined){
let data10 = data4.pinned;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i2=0; i2<len1; i2++){
let data11 = data10[i2];
if(typeof data11 === "string"){
if(func1(data11) < 1){
const err24 = {instancePath:instancePath+"/spec/pinned/" + i2,schemaPath:"#/properties/spec/properties/pinned/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.pinned.items,data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/spec/pinned/" + i2,schemaPath:"#/properties/spec/properties/pinned/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.pinned.items.type,parentSchema:schema31.properties.spec.properties.pinned.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i3 = data10.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data10[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err26 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.pinned,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err27 = {instancePath:instancePath+"/spec/pinned",schemaPath:"#/properties/spec/properties/pinned/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.pinned.type,parentSchema:schema31.properties.spec.properties.pinned,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.values !== undefined){
let data12 = data4.values;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err28 = {instancePath:instancePath+"/spec/values",schemaPath:"#/properties/spec/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.values.type,parentSchema:schema31.properties.spec.properties.values,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.networks !== undefined){
let data13 = data4.networks;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 in data13){
if(!(key3 === "internalPublic")){
const err29 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.networks,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data13.internalPublic !== undefined){
let data14 = data13.internalPublic;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i4=0; i4<len2; i4++){
let data15 = data14[i4];
if(typeof data15 === "string"){
if(!(formats0(data15))){
const err30 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i4,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/format",keyword:"format",params:{format: "cidr"},message:"must match format \""+"cidr"+"\"",schema:"cidr",parentSchema:schema31.properties.spec.properties.networks.properties.internalPublic.items,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spec/networks/internalPublic/" + i4,schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.networks.properties.internalPublic.items.type,parentSchema:schema31.properties.spec.properties.networks.properties.internalPublic.items,data:data15};
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
const err32 = {instancePath:instancePath+"/spec/networks/internalPublic",schemaPath:"#/properties/spec/properties/networks/properties/internalPublic/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.networks.properties.internalPublic.type,parentSchema:schema31.properties.spec.properties.networks.properties.internalPublic,data:data14};
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
const err33 = {instancePath:instancePath+"/spec/networks",schemaPath:"#/properties/spec/properties/networks/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.networks.type,parentSchema:schema31.properties.spec.properties.networks,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data4.metadataAddresses !== undefined){
let data16 = data4.metadataAddresses;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i5=0; i5<len3; i5++){
let data17 = data16[i5];
if(typeof data17 === "string"){
if(!(formats2(data17))){
const err34 = {instancePath:instancePath+"/spec/metadataAddresses/" + i5,schemaPath:"#/properties/spec/properties/metadataAddresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/spec/metadataAddresses/" + i5,schemaPath:"#/properties/spec/properties/metadataAddresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.metadataAddresses.items.type,parentSchema:schema31.properties.spec.properties.metadataAddresses.items,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/metadataAddresses",schemaPath:"#/properties/spec/properties/metadataAddresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.metadataAddresses.type,parentSchema:schema31.properties.spec.properties.metadataAddresses,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data4.declaredNamespaces !== undefined){
let data18 = data4.declaredNamespaces;
if(typeof data18 !== "string"){
const err37 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.declaredNamespaces.type,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!((data18 === "Complete") || (data18 === "Open"))){
const err38 = {instancePath:instancePath+"/spec/declaredNamespaces",schemaPath:"#/properties/spec/properties/declaredNamespaces/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.declaredNamespaces.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.declaredNamespaces.enum,parentSchema:schema31.properties.spec.properties.declaredNamespaces,data:data18};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data4.delivery !== undefined){
let data19 = data4.delivery;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key4 in data19){
if(!(func3.call(schema31.properties.spec.properties.delivery.properties, key4))){
const err39 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery,data:data19};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data19.tool !== undefined){
let data20 = data19.tool;
if(typeof data20 !== "string"){
const err40 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.tool.type,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data20};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!(((data20 === "argocd") || (data20 === "flux")) || (data20 === "none"))){
const err41 = {instancePath:instancePath+"/spec/delivery/tool",schemaPath:"#/properties/spec/properties/delivery/properties/tool/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.tool.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.tool.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.tool,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data19.repository !== undefined){
let data21 = data19.repository;
if(typeof data21 === "string"){
if(func1(data21) < 1){
const err42 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data21};
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
const err43 = {instancePath:instancePath+"/spec/delivery/repository",schemaPath:"#/properties/spec/properties/delivery/properties/repository/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repository.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repository,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data19.revision !== undefined){
let data22 = data19.revision;
if(typeof data22 === "string"){
if(func1(data22) < 1){
const err44 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data22};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/spec/delivery/revision",schemaPath:"#/properties/spec/properties/delivery/properties/revision/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.revision.type,parentSchema:schema31.properties.spec.properties.delivery.properties.revision,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.path !== undefined){
let data23 = data19.path;
if(typeof data23 === "string"){
if(func1(data23) < 1){
const err46 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data23};
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
const err47 = {instancePath:instancePath+"/spec/delivery/path",schemaPath:"#/properties/spec/properties/delivery/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.path.type,parentSchema:schema31.properties.spec.properties.delivery.properties.path,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.unit !== undefined){
let data24 = data19.unit;
if(typeof data24 !== "string"){
const err48 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.unit.type,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!((data24 === "namespace") || (data24 === "cluster"))){
const err49 = {instancePath:instancePath+"/spec/delivery/unit",schemaPath:"#/properties/spec/properties/delivery/properties/unit/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.delivery.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.delivery.properties.unit.enum,parentSchema:schema31.properties.spec.properties.delivery.properties.unit,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data19.namespace !== undefined){
let data25 = data19.namespace;
if(typeof data25 === "string"){
if(func1(data25) < 1){
const err50 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data25};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/spec/delivery/namespace",schemaPath:"#/properties/spec/properties/delivery/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namespace.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namespace,data:data25};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data19.namePrefix !== undefined){
let data26 = data19.namePrefix;
if(typeof data26 !== "string"){
const err52 = {instancePath:instancePath+"/spec/delivery/namePrefix",schemaPath:"#/properties/spec/properties/delivery/properties/namePrefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.namePrefix.type,parentSchema:schema31.properties.spec.properties.delivery.properties.namePrefix,data:data26};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data19.destination !== undefined){
let data27 = data19.destination;
if(typeof data27 === "string"){
if(func1(data27) < 1){
const err53 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data27};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/spec/delivery/destination",schemaPath:"#/properties/spec/properties/delivery/properties/destination/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.destination.type,parentSchema:schema31.properties.spec.properties.delivery.properties.destination,data:data27};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data19.serviceAccount !== undefined){
let data28 = data19.serviceAccount;
if(typeof data28 === "string"){
if(func1(data28) < 1){
const err55 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data28};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/spec/delivery/serviceAccount",schemaPath:"#/properties/spec/properties/delivery/properties/serviceAccount/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.serviceAccount.type,parentSchema:schema31.properties.spec.properties.delivery.properties.serviceAccount,data:data28};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data19.repositorySecret !== undefined){
let data29 = data19.repositorySecret;
if(typeof data29 === "string"){
if(func1(data29) < 1){
const err57 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data29};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/spec/delivery/repositorySecret",schemaPath:"#/properties/spec/properties/delivery/properties/repositorySecret/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.repositorySecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.repositorySecret,data:data29};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data19.kubeconfigSecret !== undefined){
let data30 = data19.kubeconfigSecret;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
for(const key5 in data30){
if(!((key5 === "name") || (key5 === "key"))){
const err59 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data30};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data30.name !== undefined){
let data31 = data30.name;
if(typeof data31 === "string"){
if(func1(data31) < 1){
const err60 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data31};
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
const err61 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/name",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.name,data:data31};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data30.key !== undefined){
let data32 = data30.key;
if(typeof data32 === "string"){
if(func1(data32) < 1){
const err62 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data32};
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
const err63 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret/key",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.properties.key,data:data32};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/spec/delivery/kubeconfigSecret",schemaPath:"#/properties/spec/properties/delivery/properties/kubeconfigSecret/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret.type,parentSchema:schema31.properties.spec.properties.delivery.properties.kubeconfigSecret,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data19.intervals !== undefined){
let data33 = data19.intervals;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key6 in data33){
if(!((((key6 === "poll") || (key6 === "sync")) || (key6 === "retry")) || (key6 === "timeout"))){
const err65 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data33};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data33.poll !== undefined){
let data34 = data33.poll;
if(typeof data34 === "string"){
if(func1(data34) < 1){
const err66 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data34};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/spec/delivery/intervals/poll",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/poll/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.poll,data:data34};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data33.sync !== undefined){
let data35 = data33.sync;
if(typeof data35 === "string"){
if(func1(data35) < 1){
const err68 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data35};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/spec/delivery/intervals/sync",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/sync/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.sync,data:data35};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data33.retry !== undefined){
let data36 = data33.retry;
if(typeof data36 === "string"){
if(func1(data36) < 1){
const err70 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data36};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/spec/delivery/intervals/retry",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/retry/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.retry,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data33.timeout !== undefined){
let data37 = data33.timeout;
if(typeof data37 === "string"){
if(func1(data37) < 1){
const err72 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/spec/delivery/intervals/timeout",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/properties/timeout/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals.properties.timeout,data:data37};
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
const err74 = {instancePath:instancePath+"/spec/delivery/intervals",schemaPath:"#/properties/spec/properties/delivery/properties/intervals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.properties.intervals.type,parentSchema:schema31.properties.spec.properties.delivery.properties.intervals,data:data33};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/spec/delivery",schemaPath:"#/properties/spec/properties/delivery/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.delivery.type,parentSchema:schema31.properties.spec.properties.delivery,data:data19};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data4.lint !== undefined){
let data38 = data4.lint;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key7 in data38){
if(!(key7 === "rules")){
const err76 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.lint,data:data38};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data38.rules !== undefined){
let data39 = data38.rules;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
for(const key8 in data39){
if(!(func3.call(schema31.properties.spec.properties.lint.properties.rules.properties, key8))){
const err77 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.lint.properties.rules,data:data39};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data39["no-default-deny"] !== undefined){
let data40 = data39["no-default-deny"];
if(typeof data40 !== "string"){
const err78 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data40};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((((data40 === "off") || (data40 === "note")) || (data40 === "warning")) || (data40 === "error"))){
const err79 = {instancePath:instancePath+"/spec/lint/rules/no-default-deny",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/no-default-deny/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["no-default-deny"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["no-default-deny"],data:data40};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data39["selects-nothing"] !== undefined){
let data41 = data39["selects-nothing"];
if(typeof data41 !== "string"){
const err80 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(!((((data41 === "off") || (data41 === "note")) || (data41 === "warning")) || (data41 === "error"))){
const err81 = {instancePath:instancePath+"/spec/lint/rules/selects-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/selects-nothing/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["selects-nothing"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["selects-nothing"],data:data41};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data39["peer-matches-nothing"] !== undefined){
let data42 = data39["peer-matches-nothing"];
if(typeof data42 !== "string"){
const err82 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data42};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(!((((data42 === "off") || (data42 === "note")) || (data42 === "warning")) || (data42 === "error"))){
const err83 = {instancePath:instancePath+"/spec/lint/rules/peer-matches-nothing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-matches-nothing/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-matches-nothing"],data:data42};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data39["label-not-honoured"] !== undefined){
let data43 = data39["label-not-honoured"];
if(typeof data43 !== "string"){
const err84 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data43};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!((((data43 === "off") || (data43 === "note")) || (data43 === "warning")) || (data43 === "error"))){
const err85 = {instancePath:instancePath+"/spec/lint/rules/label-not-honoured",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-honoured/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-honoured"],data:data43};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data39["label-not-carried"] !== undefined){
let data44 = data39["label-not-carried"];
if(typeof data44 !== "string"){
const err86 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data44};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(!((((data44 === "off") || (data44 === "note")) || (data44 === "warning")) || (data44 === "error"))){
const err87 = {instancePath:instancePath+"/spec/lint/rules/label-not-carried",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/label-not-carried/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-carried"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["label-not-carried"],data:data44};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data39["half-connection"] !== undefined){
let data45 = data39["half-connection"];
if(typeof data45 !== "string"){
const err88 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["half-connection"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data45};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(!((((data45 === "off") || (data45 === "note")) || (data45 === "warning")) || (data45 === "error"))){
const err89 = {instancePath:instancePath+"/spec/lint/rules/half-connection",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/half-connection/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["half-connection"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["half-connection"],data:data45};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data39["named-port-missing"] !== undefined){
let data46 = data39["named-port-missing"];
if(typeof data46 !== "string"){
const err90 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data46};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!((((data46 === "off") || (data46 === "note")) || (data46 === "warning")) || (data46 === "error"))){
const err91 = {instancePath:instancePath+"/spec/lint/rules/named-port-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/named-port-missing/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["named-port-missing"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["named-port-missing"],data:data46};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data39["service-port"] !== undefined){
let data47 = data39["service-port"];
if(typeof data47 !== "string"){
const err92 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["service-port"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data47};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!((((data47 === "off") || (data47 === "note")) || (data47 === "warning")) || (data47 === "error"))){
const err93 = {instancePath:instancePath+"/spec/lint/rules/service-port",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/service-port/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["service-port"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["service-port"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["service-port"],data:data47};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data39["dns-unreachable"] !== undefined){
let data48 = data39["dns-unreachable"];
if(typeof data48 !== "string"){
const err94 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data48};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!((((data48 === "off") || (data48 === "note")) || (data48 === "warning")) || (data48 === "error"))){
const err95 = {instancePath:instancePath+"/spec/lint/rules/dns-unreachable",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/dns-unreachable/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["dns-unreachable"],data:data48};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data39["need-denied"] !== undefined){
let data49 = data39["need-denied"];
if(typeof data49 !== "string"){
const err96 = {instancePath:instancePath+"/spec/lint/rules/need-denied",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/need-denied/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["need-denied"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["need-denied"],data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!((((data49 === "off") || (data49 === "note")) || (data49 === "warning")) || (data49 === "error"))){
const err97 = {instancePath:instancePath+"/spec/lint/rules/need-denied",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/need-denied/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["need-denied"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["need-denied"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["need-denied"],data:data49};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data39["allows-internet"] !== undefined){
let data50 = data39["allows-internet"];
if(typeof data50 !== "string"){
const err98 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-internet"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data50};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!((((data50 === "off") || (data50 === "note")) || (data50 === "warning")) || (data50 === "error"))){
const err99 = {instancePath:instancePath+"/spec/lint/rules/allows-internet",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-internet/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-internet"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-internet"],data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data39["allows-metadata"] !== undefined){
let data51 = data39["allows-metadata"];
if(typeof data51 !== "string"){
const err100 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data51};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!((((data51 === "off") || (data51 === "note")) || (data51 === "warning")) || (data51 === "error"))){
const err101 = {instancePath:instancePath+"/spec/lint/rules/allows-metadata",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/allows-metadata/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-metadata"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["allows-metadata"],data:data51};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data39["block-holds-own-network"] !== undefined){
let data52 = data39["block-holds-own-network"];
if(typeof data52 !== "string"){
const err102 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data52};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(!((((data52 === "off") || (data52 === "note")) || (data52 === "warning")) || (data52 === "error"))){
const err103 = {instancePath:instancePath+"/spec/lint/rules/block-holds-own-network",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/block-holds-own-network/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["block-holds-own-network"],data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data39["peer-is-everybody"] !== undefined){
let data53 = data39["peer-is-everybody"];
if(typeof data53 !== "string"){
const err104 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data53};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(!((((data53 === "off") || (data53 === "note")) || (data53 === "warning")) || (data53 === "error"))){
const err105 = {instancePath:instancePath+"/spec/lint/rules/peer-is-everybody",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/peer-is-everybody/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["peer-is-everybody"],data:data53};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data39.redundant !== undefined){
let data54 = data39.redundant;
if(typeof data54 !== "string"){
const err106 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties.redundant.type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties.redundant,data:data54};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!((((data54 === "off") || (data54 === "note")) || (data54 === "warning")) || (data54 === "error"))){
const err107 = {instancePath:instancePath+"/spec/lint/rules/redundant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/redundant/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties.redundant.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties.redundant.enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties.redundant,data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data39["depends-on-plugin"] !== undefined){
let data55 = data39["depends-on-plugin"];
if(typeof data55 !== "string"){
const err108 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data55};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!((((data55 === "off") || (data55 === "note")) || (data55 === "warning")) || (data55 === "error"))){
const err109 = {instancePath:instancePath+"/spec/lint/rules/depends-on-plugin",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/depends-on-plugin/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["depends-on-plugin"],data:data55};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data39["unused-source"] !== undefined){
let data56 = data39["unused-source"];
if(typeof data56 !== "string"){
const err110 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["unused-source"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data56};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(!((((data56 === "off") || (data56 === "note")) || (data56 === "warning")) || (data56 === "error"))){
const err111 = {instancePath:instancePath+"/spec/lint/rules/unused-source",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/unused-source/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["unused-source"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["unused-source"],data:data56};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data39["grant-unused"] !== undefined){
let data57 = data39["grant-unused"];
if(typeof data57 !== "string"){
const err112 = {instancePath:instancePath+"/spec/lint/rules/grant-unused",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-unused/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-unused"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-unused"],data:data57};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(!((((data57 === "off") || (data57 === "note")) || (data57 === "warning")) || (data57 === "error"))){
const err113 = {instancePath:instancePath+"/spec/lint/rules/grant-unused",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-unused/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["grant-unused"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-unused"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-unused"],data:data57};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data39["grant-review-due"] !== undefined){
let data58 = data39["grant-review-due"];
if(typeof data58 !== "string"){
const err114 = {instancePath:instancePath+"/spec/lint/rules/grant-review-due",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-review-due/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-review-due"],data:data58};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!((((data58 === "off") || (data58 === "note")) || (data58 === "warning")) || (data58 === "error"))){
const err115 = {instancePath:instancePath+"/spec/lint/rules/grant-review-due",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/grant-review-due/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-review-due"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["grant-review-due"],data:data58};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data39["namespace-not-declared"] !== undefined){
let data59 = data39["namespace-not-declared"];
if(typeof data59 !== "string"){
const err116 = {instancePath:instancePath+"/spec/lint/rules/namespace-not-declared",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-not-declared/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-declared"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-declared"],data:data59};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(!((((data59 === "off") || (data59 === "note")) || (data59 === "warning")) || (data59 === "error"))){
const err117 = {instancePath:instancePath+"/spec/lint/rules/namespace-not-declared",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-not-declared/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-declared"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-declared"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-declared"],data:data59};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data39["namespace-not-found"] !== undefined){
let data60 = data39["namespace-not-found"];
if(typeof data60 !== "string"){
const err118 = {instancePath:instancePath+"/spec/lint/rules/namespace-not-found",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-not-found/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-found"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-found"],data:data60};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(!((((data60 === "off") || (data60 === "note")) || (data60 === "warning")) || (data60 === "error"))){
const err119 = {instancePath:instancePath+"/spec/lint/rules/namespace-not-found",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-not-found/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-found"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-found"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-not-found"],data:data60};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data39["namespace-labels-differ"] !== undefined){
let data61 = data39["namespace-labels-differ"];
if(typeof data61 !== "string"){
const err120 = {instancePath:instancePath+"/spec/lint/rules/namespace-labels-differ",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-labels-differ/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-labels-differ"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-labels-differ"],data:data61};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!((((data61 === "off") || (data61 === "note")) || (data61 === "warning")) || (data61 === "error"))){
const err121 = {instancePath:instancePath+"/spec/lint/rules/namespace-labels-differ",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/namespace-labels-differ/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["namespace-labels-differ"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-labels-differ"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["namespace-labels-differ"],data:data61};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data39["declared-not-running"] !== undefined){
let data62 = data39["declared-not-running"];
if(typeof data62 !== "string"){
const err122 = {instancePath:instancePath+"/spec/lint/rules/declared-not-running",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/declared-not-running/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["declared-not-running"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["declared-not-running"],data:data62};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!((((data62 === "off") || (data62 === "note")) || (data62 === "warning")) || (data62 === "error"))){
const err123 = {instancePath:instancePath+"/spec/lint/rules/declared-not-running",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/declared-not-running/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["declared-not-running"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["declared-not-running"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["declared-not-running"],data:data62};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data39["running-not-declared"] !== undefined){
let data63 = data39["running-not-declared"];
if(typeof data63 !== "string"){
const err124 = {instancePath:instancePath+"/spec/lint/rules/running-not-declared",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/running-not-declared/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["running-not-declared"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["running-not-declared"],data:data63};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!((((data63 === "off") || (data63 === "note")) || (data63 === "warning")) || (data63 === "error"))){
const err125 = {instancePath:instancePath+"/spec/lint/rules/running-not-declared",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/running-not-declared/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["running-not-declared"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["running-not-declared"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["running-not-declared"],data:data63};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data39["need-of-unknown-workload"] !== undefined){
let data64 = data39["need-of-unknown-workload"];
if(typeof data64 !== "string"){
const err126 = {instancePath:instancePath+"/spec/lint/rules/need-of-unknown-workload",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/need-of-unknown-workload/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["need-of-unknown-workload"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["need-of-unknown-workload"],data:data64};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!((((data64 === "off") || (data64 === "note")) || (data64 === "warning")) || (data64 === "error"))){
const err127 = {instancePath:instancePath+"/spec/lint/rules/need-of-unknown-workload",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/need-of-unknown-workload/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["need-of-unknown-workload"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["need-of-unknown-workload"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["need-of-unknown-workload"],data:data64};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data39["foreign-policy"] !== undefined){
let data65 = data39["foreign-policy"];
if(typeof data65 !== "string"){
const err128 = {instancePath:instancePath+"/spec/lint/rules/foreign-policy",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/foreign-policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["foreign-policy"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["foreign-policy"],data:data65};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(!((((data65 === "off") || (data65 === "note")) || (data65 === "warning")) || (data65 === "error"))){
const err129 = {instancePath:instancePath+"/spec/lint/rules/foreign-policy",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/foreign-policy/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["foreign-policy"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["foreign-policy"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["foreign-policy"],data:data65};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data39["external-policy-missing"] !== undefined){
let data66 = data39["external-policy-missing"];
if(typeof data66 !== "string"){
const err130 = {instancePath:instancePath+"/spec/lint/rules/external-policy-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/external-policy-missing/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-missing"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-missing"],data:data66};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!((((data66 === "off") || (data66 === "note")) || (data66 === "warning")) || (data66 === "error"))){
const err131 = {instancePath:instancePath+"/spec/lint/rules/external-policy-missing",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/external-policy-missing/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-missing"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-missing"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-missing"],data:data66};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data39["external-policy-differs"] !== undefined){
let data67 = data39["external-policy-differs"];
if(typeof data67 !== "string"){
const err132 = {instancePath:instancePath+"/spec/lint/rules/external-policy-differs",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/external-policy-differs/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-differs"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-differs"],data:data67};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(!((((data67 === "off") || (data67 === "note")) || (data67 === "warning")) || (data67 === "error"))){
const err133 = {instancePath:instancePath+"/spec/lint/rules/external-policy-differs",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/external-policy-differs/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-differs"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-differs"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["external-policy-differs"],data:data67};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
if(data39["flow-unused-policy"] !== undefined){
let data68 = data39["flow-unused-policy"];
if(typeof data68 !== "string"){
const err134 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-policy",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-policy/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-policy"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-policy"],data:data68};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(!((((data68 === "off") || (data68 === "note")) || (data68 === "warning")) || (data68 === "error"))){
const err135 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-policy",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-policy/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-policy"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-policy"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-policy"],data:data68};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data39["flow-unused-rule"] !== undefined){
let data69 = data39["flow-unused-rule"];
if(typeof data69 !== "string"){
const err136 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-rule",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-rule"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-rule"],data:data69};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(!((((data69 === "off") || (data69 === "note")) || (data69 === "warning")) || (data69 === "error"))){
const err137 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-rule",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-rule/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-rule"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-rule"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-rule"],data:data69};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data39["flow-unused-grant"] !== undefined){
let data70 = data39["flow-unused-grant"];
if(typeof data70 !== "string"){
const err138 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-grant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-grant/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-grant"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-grant"],data:data70};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(!((((data70 === "off") || (data70 === "note")) || (data70 === "warning")) || (data70 === "error"))){
const err139 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-grant",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-grant/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-grant"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-grant"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-grant"],data:data70};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data39["flow-unused-label"] !== undefined){
let data71 = data39["flow-unused-label"];
if(typeof data71 !== "string"){
const err140 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-label",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-label/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-label"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-label"],data:data71};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(!((((data71 === "off") || (data71 === "note")) || (data71 === "warning")) || (data71 === "error"))){
const err141 = {instancePath:instancePath+"/spec/lint/rules/flow-unused-label",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/flow-unused-label/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-label"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-label"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["flow-unused-label"],data:data71};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data39["hard-selectors"] !== undefined){
let data72 = data39["hard-selectors"];
if(typeof data72 !== "string"){
const err142 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].type,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data72};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(!((((data72 === "off") || (data72 === "note")) || (data72 === "warning")) || (data72 === "error"))){
const err143 = {instancePath:instancePath+"/spec/lint/rules/hard-selectors",schemaPath:"#/properties/spec/properties/lint/properties/rules/properties/hard-selectors/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.lint.properties.rules.properties["hard-selectors"].enum,parentSchema:schema31.properties.spec.properties.lint.properties.rules.properties["hard-selectors"],data:data72};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/spec/lint/rules",schemaPath:"#/properties/spec/properties/lint/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.lint.properties.rules.type,parentSchema:schema31.properties.spec.properties.lint.properties.rules,data:data39};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/spec/lint",schemaPath:"#/properties/spec/properties/lint/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.lint.type,parentSchema:schema31.properties.spec.properties.lint,data:data38};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data4.observe !== undefined){
let data73 = data4.observe;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key9 in data73){
if(!(key9 === "values")){
const err146 = {instancePath:instancePath+"/spec/observe",schemaPath:"#/properties/spec/properties/observe/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.observe,data:data73};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data73.values !== undefined){
let data74 = data73.values;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key10 in data74){
let data75 = data74[key10];
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
if(data75.from === undefined){
const err147 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.required,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties,data:data75};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data75.as === undefined){
const err148 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/required",keyword:"required",params:{missingProperty: "as"},message:"must have required property '"+"as"+"'",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.required,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties,data:data75};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
for(const key11 in data75){
if(!((key11 === "from") || (key11 === "as"))){
const err149 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties,data:data75};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
if(data75.from !== undefined){
let data76 = data75.from;
if(typeof data76 !== "string"){
const err150 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.from.type,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.from,data:data76};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(!((data76 === "ApiServerEndpoints") || (data76 === "DnsServices"))){
const err151 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/from",schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/properties/from/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.from.enum,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.from,data:data76};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data75.as !== undefined){
let data77 = data75.as;
if(typeof data77 !== "string"){
const err152 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/properties/as/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.as.type,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.as,data:data77};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!((((data77 === "AddressesAndPort") || (data77 === "Endpoints")) || (data77 === "Addresses")) || (data77 === "CIDRs"))){
const err153 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")+"/as",schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/properties/as/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.as.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.as.enum,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.properties.as,data:data77};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/spec/observe/values/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/spec/properties/observe/properties/values/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.observe.properties.values.additionalProperties.type,parentSchema:schema31.properties.spec.properties.observe.properties.values.additionalProperties,data:data75};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
else {
const err155 = {instancePath:instancePath+"/spec/observe/values",schemaPath:"#/properties/spec/properties/observe/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.observe.properties.values.type,parentSchema:schema31.properties.spec.properties.observe.properties.values,data:data74};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/spec/observe",schemaPath:"#/properties/spec/properties/observe/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.observe.type,parentSchema:schema31.properties.spec.properties.observe,data:data73};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data4.reservedLabels !== undefined){
let data78 = data4.reservedLabels;
if(Array.isArray(data78)){
const len4 = data78.length;
for(let i6=0; i6<len4; i6++){
let data79 = data78[i6];
if(typeof data79 === "string"){
if(func1(data79) < 1){
const err157 = {instancePath:instancePath+"/spec/reservedLabels/" + i6,schemaPath:"#/properties/spec/properties/reservedLabels/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.reservedLabels.items,data:data79};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/spec/reservedLabels/" + i6,schemaPath:"#/properties/spec/properties/reservedLabels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.reservedLabels.items.type,parentSchema:schema31.properties.spec.properties.reservedLabels.items,data:data79};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
let i7 = data78.length;
let j2;
if(i7 > 1){
const indices2 = {};
for(;i7--;){
let item2 = data78[i7];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err159 = {instancePath:instancePath+"/spec/reservedLabels",schemaPath:"#/properties/spec/properties/reservedLabels/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i7+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.reservedLabels,data:data78};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
break;
}
indices2[item2] = i7;
}
}
}
else {
const err160 = {instancePath:instancePath+"/spec/reservedLabels",schemaPath:"#/properties/spec/properties/reservedLabels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.reservedLabels.type,parentSchema:schema31.properties.spec.properties.reservedLabels,data:data78};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data4.protectedLabels !== undefined){
let data80 = data4.protectedLabels;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(Object.keys(data80).length < 1){
const err161 = {instancePath:instancePath+"/spec/protectedLabels",schemaPath:"#/properties/spec/properties/protectedLabels/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema31.properties.spec.properties.protectedLabels,data:data80};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
for(const key12 in data80){
if(!((key12 === "namespaces") || (key12 === "pods"))){
const err162 = {instancePath:instancePath+"/spec/protectedLabels",schemaPath:"#/properties/spec/properties/protectedLabels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.protectedLabels,data:data80};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
if(data80.namespaces !== undefined){
let data81 = data80.namespaces;
if(Array.isArray(data81)){
const len5 = data81.length;
for(let i8=0; i8<len5; i8++){
let data82 = data81[i8];
if(typeof data82 === "string"){
if(func1(data82) < 1){
const err163 = {instancePath:instancePath+"/spec/protectedLabels/namespaces/" + i8,schemaPath:"#/properties/spec/properties/protectedLabels/properties/namespaces/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.namespaces.items,data:data82};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/spec/protectedLabels/namespaces/" + i8,schemaPath:"#/properties/spec/properties/protectedLabels/properties/namespaces/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.protectedLabels.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.namespaces.items,data:data82};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
let i9 = data81.length;
let j3;
if(i9 > 1){
const indices3 = {};
for(;i9--;){
let item3 = data81[i9];
if(typeof item3 !== "string"){
continue;
}
if(typeof indices3[item3] == "number"){
j3 = indices3[item3];
const err165 = {instancePath:instancePath+"/spec/protectedLabels/namespaces",schemaPath:"#/properties/spec/properties/protectedLabels/properties/namespaces/uniqueItems",keyword:"uniqueItems",params:{i: i9, j: j3},message:"must NOT have duplicate items (items ## "+j3+" and "+i9+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.namespaces,data:data81};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
break;
}
indices3[item3] = i9;
}
}
}
else {
const err166 = {instancePath:instancePath+"/spec/protectedLabels/namespaces",schemaPath:"#/properties/spec/properties/protectedLabels/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.protectedLabels.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.namespaces,data:data81};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data80.pods !== undefined){
let data83 = data80.pods;
if(Array.isArray(data83)){
const len6 = data83.length;
for(let i10=0; i10<len6; i10++){
let data84 = data83[i10];
if(typeof data84 === "string"){
if(func1(data84) < 1){
const err167 = {instancePath:instancePath+"/spec/protectedLabels/pods/" + i10,schemaPath:"#/properties/spec/properties/protectedLabels/properties/pods/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.pods.items,data:data84};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/spec/protectedLabels/pods/" + i10,schemaPath:"#/properties/spec/properties/protectedLabels/properties/pods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.protectedLabels.properties.pods.items.type,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.pods.items,data:data84};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
let i11 = data83.length;
let j4;
if(i11 > 1){
const indices4 = {};
for(;i11--;){
let item4 = data83[i11];
if(typeof item4 !== "string"){
continue;
}
if(typeof indices4[item4] == "number"){
j4 = indices4[item4];
const err169 = {instancePath:instancePath+"/spec/protectedLabels/pods",schemaPath:"#/properties/spec/properties/protectedLabels/properties/pods/uniqueItems",keyword:"uniqueItems",params:{i: i11, j: j4},message:"must NOT have duplicate items (items ## "+j4+" and "+i11+" are identical)",schema:true,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.pods,data:data83};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
break;
}
indices4[item4] = i11;
}
}
}
else {
const err170 = {instancePath:instancePath+"/spec/protectedLabels/pods",schemaPath:"#/properties/spec/properties/protectedLabels/properties/pods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.protectedLabels.properties.pods.type,parentSchema:schema31.properties.spec.properties.protectedLabels.properties.pods,data:data83};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/spec/protectedLabels",schemaPath:"#/properties/spec/properties/protectedLabels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.protectedLabels.type,parentSchema:schema31.properties.spec.properties.protectedLabels,data:data80};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data4.flows !== undefined){
let data85 = data4.flows;
if(data85 && typeof data85 == "object" && !Array.isArray(data85)){
if(data85.minWindow === undefined){
const err172 = {instancePath:instancePath+"/spec/flows",schemaPath:"#/properties/spec/properties/flows/required",keyword:"required",params:{missingProperty: "minWindow"},message:"must have required property '"+"minWindow"+"'",schema:schema31.properties.spec.properties.flows.required,parentSchema:schema31.properties.spec.properties.flows,data:data85};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data85.minCount === undefined){
const err173 = {instancePath:instancePath+"/spec/flows",schemaPath:"#/properties/spec/properties/flows/required",keyword:"required",params:{missingProperty: "minCount"},message:"must have required property '"+"minCount"+"'",schema:schema31.properties.spec.properties.flows.required,parentSchema:schema31.properties.spec.properties.flows,data:data85};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data85.completeness === undefined){
const err174 = {instancePath:instancePath+"/spec/flows",schemaPath:"#/properties/spec/properties/flows/required",keyword:"required",params:{missingProperty: "completeness"},message:"must have required property '"+"completeness"+"'",schema:schema31.properties.spec.properties.flows.required,parentSchema:schema31.properties.spec.properties.flows,data:data85};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
for(const key13 in data85){
if(!(((key13 === "minWindow") || (key13 === "minCount")) || (key13 === "completeness"))){
const err175 = {instancePath:instancePath+"/spec/flows",schemaPath:"#/properties/spec/properties/flows/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.flows,data:data85};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data85.minWindow !== undefined){
let data86 = data85.minWindow;
if(typeof data86 === "string"){
if(!pattern4.test(data86)){
const err176 = {instancePath:instancePath+"/spec/flows/minWindow",schemaPath:"#/properties/spec/properties/flows/properties/minWindow/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,4}h$"},message:"must match pattern \""+"^[1-9][0-9]{0,4}h$"+"\"",schema:"^[1-9][0-9]{0,4}h$",parentSchema:schema31.properties.spec.properties.flows.properties.minWindow,data:data86};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
else {
const err177 = {instancePath:instancePath+"/spec/flows/minWindow",schemaPath:"#/properties/spec/properties/flows/properties/minWindow/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.flows.properties.minWindow.type,parentSchema:schema31.properties.spec.properties.flows.properties.minWindow,data:data86};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data85.minCount !== undefined){
let data87 = data85.minCount;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err178 = {instancePath:instancePath+"/spec/flows/minCount",schemaPath:"#/properties/spec/properties/flows/properties/minCount/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema31.properties.spec.properties.flows.properties.minCount.type,parentSchema:schema31.properties.spec.properties.flows.properties.minCount,data:data87};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 < 1 || isNaN(data87)){
const err179 = {instancePath:instancePath+"/spec/flows/minCount",schemaPath:"#/properties/spec/properties/flows/properties/minCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema31.properties.spec.properties.flows.properties.minCount,data:data87};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
if(data85.completeness !== undefined){
let data88 = data85.completeness;
if(typeof data88 !== "string"){
const err180 = {instancePath:instancePath+"/spec/flows/completeness",schemaPath:"#/properties/spec/properties/flows/properties/completeness/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.flows.properties.completeness.type,parentSchema:schema31.properties.spec.properties.flows.properties.completeness,data:data88};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(!((data88 === "Complete") || (data88 === "Sampled"))){
const err181 = {instancePath:instancePath+"/spec/flows/completeness",schemaPath:"#/properties/spec/properties/flows/properties/completeness/enum",keyword:"enum",params:{allowedValues: schema31.properties.spec.properties.flows.properties.completeness.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.spec.properties.flows.properties.completeness.enum,parentSchema:schema31.properties.spec.properties.flows.properties.completeness,data:data88};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
}
else {
const err182 = {instancePath:instancePath+"/spec/flows",schemaPath:"#/properties/spec/properties/flows/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.flows.type,parentSchema:schema31.properties.spec.properties.flows,data:data85};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
}
else {
const err183 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
